// Under which terms a word stands. In English passages its stem has them all; in Vietnamese ones a word with
// diacritics has a term of its own, and no other unless its stem is another word.
#pragma once

#include <string>
#include <vector>

#include "common/model/language.h"
#include "common/text/token.h"
#include "searcher/query/collection.h"

namespace songngu {

/// Every term of which passages in the language that hold the word's stem, with whatever diacritics, have
/// one: those that the index has, each once.
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

/// Those of words that are the same without diacritics; of the word without any at most so many, as others
/// may have it as their stem.
std::vector<Variant> word_variants(const Collection& collection, const Token& word);

}  // namespace songngu
