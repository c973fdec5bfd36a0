// Finds the terms of a word in the index. Each word has a term of its own, which begins with that of its
// stem.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/model/language.h"
#include "common/text/word/token.h"
#include "searcher/query/terms/collection_statistics.h"

namespace songngu {

/// The terms of all words of the language that have the stem, whatever their diacritics: those that the index
/// has, each once.
std::vector<std::string> stem_spellings(const CollectionStatistics& statistics, Language language,
                                        std::string_view stem);
/// Those with the stem of `word`.
std::vector<std::string> stem_spellings(const CollectionStatistics& statistics, Language language,
                                        const Token& word);

/// In how many passages of the language the terms are; a passage with several of them is counted for each.
Xapian::doccount frequency_of_any(const CollectionStatistics& statistics, Language language,
                                  const std::vector<std::string>& terms);

/// In how many passages of the language the word's stem is; a passage with several of its spellings is
/// counted for each.
Xapian::doccount stem_frequency(const CollectionStatistics& statistics, Language language, const Token& word);

/// The terms of what a word is as one word with its neighbours: those that the index has.
std::vector<std::string> joined_terms(const CollectionStatistics& statistics, Language language,
                                      const std::vector<std::string>& joined);

/// A spelling of a word in Vietnamese passages.
struct Variant {
  std::string word;                ///< exact form
  Xapian::doccount frequency = 0;  ///< number of passages
};

/// The spellings of words that are the same without diacritics.
std::vector<Variant> word_variants(const CollectionStatistics& statistics, const Token& word);

}  // namespace songngu
