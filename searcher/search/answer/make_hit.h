// Makes a hit of a passage: its text, the facts of its entry, its counterpart, bullets, neighbours.
#pragma once

#include <optional>
#include <vector>

#include "common/lexicon/lexicon.h"
#include "searcher/include/songngu/searcher.h"
#include "searcher/query/terms/translate.h"
#include "searcher/query/tree/tree.h"
#include "searcher/search/read/passage_reader.h"

namespace songngu {

/// What to add to the passage itself.
struct HitRequest {
  const Node* tree = nullptr;  ///< of the query, for matches and focus; null if there is no query
  Diacritics diacritics = Diacritics::kSmart;
  std::size_t context = 0;
  bool renderings = false;           ///< of the matches, in the counterpart
  const Lexicon* learned = nullptr;  ///< from the corpus, for renderings; may be null
  /// The query's translation, for the matches in passages of that language without counterpart.
  std::optional<Language> translated_into = {};
  const std::vector<TranslatedWord>* translations = nullptr;
  bool may_be_either = false;  ///< the query may also be in the language of its translation
};

/// THROWS: Xapian's exceptions, Error(kDatabase).
Hit make_hit(PassageReader& reader, Xapian::docid document, const HitRequest& request);

/// The renderings of stretches of a passage. THROWS as make_hit().
std::vector<PassageRendering> renderings_of(PassageReader& reader, Xapian::docid document,
                                            const std::vector<Span>& stretches, const Lexicon* learned);

}  // namespace songngu
