// Whether and where a passage holds what a query asks: the judgement that the index's terms can't give.
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

/// Where the passage holds words, phrases, quantities and beginnings of words that the tree asks for, in
/// order, without overlap; neighbours with nothing but a blank between them are one. A word typed with
/// diacritics marks words with other diacritics only where the very word is absent. Function words are marked
/// only where nothing else is asked for.
std::vector<Span> find_matches(const Node& tree, const PassageView& passage, Diacritics diacritics);

}  // namespace songngu
