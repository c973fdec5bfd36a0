// Whether a passage holds what a query asks: the judgement that the index's terms can't give.
#pragma once

#include <functional>
#include <vector>

#include "searcher/query/query.h"
#include "searcher/query/words.h"
#include "searcher/search/passage_view.h"

namespace songngu {

/// Whether the token is the word that was typed: the same stem; with Diacritics::kExact the same diacritics
/// too.
bool is_word(const PassageView& passage, std::size_t token, const Token& typed, Diacritics diacritics);

/// Whether the passage matches the tree. Fields, titles and dates are facts that a text doesn't hold:
/// `has_fact` answers for those nodes.
bool holds(const Node& tree, const PassageView& passage, Diacritics diacritics,
           const std::function<bool(const Node&)>& has_fact);

/// The tokens of a kPhrase, kNear or kWord node, as typed.
std::vector<Token> tokens_of(const Node& node);

/// Where the passage's tokens are the typed word.
std::vector<std::size_t> positions_of(const PassageView& passage, const Token& typed, Diacritics diacritics);

/// Where consecutive tokens of the passage are the words of the phrase, literally but for diacritics and
/// case.
std::vector<std::size_t> phrase_starts(const PassageView& passage, const std::vector<Token>& phrase,
                                       Diacritics diacritics);

}  // namespace songngu
