// Under which terms a word stands: each word has one of its own, which begins like that of its stem.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/model/language.h"
#include "common/text/word/token.h"
#include "searcher/query/terms/collection.h"

namespace songngu {

/// The terms of all words with the stem, with whatever diacritics, of which passages in the language hold
/// one: those that the index has, each once.
std::vector<std::string> stem_spellings(const Collection& collection, Language language,
                                        std::string_view stem);
/// Those with the stem of `word`.
std::vector<std::string> stem_spellings(const Collection& collection, Language language, const Token& word);

/// In how many passages of the language any of the terms stands; one with several of them counts for each.
Xapian::doccount frequency_of_any(const Collection& collection, Language language,
                                  const std::vector<std::string>& terms);

/// In how many passages of the language the stem stands; one with several of its spellings counts for each.
Xapian::doccount stem_frequency(const Collection& collection, Language language, const Token& word);

/// A spelling of a word in Vietnamese passages, and in how many it stands.
struct Variant {
  std::string word;  ///< exact form
  Xapian::doccount frequency = 0;
};

/// Those of words that are the same without diacritics.
std::vector<Variant> word_variants(const Collection& collection, const Token& word);

}  // namespace songngu
