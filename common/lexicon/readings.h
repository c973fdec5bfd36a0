// Vietnamese words that were typed without diacritics, as the lexicon has them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/lexicon/lexicon.h"

namespace songngu {

struct TypedSyllable {
  std::string form;   ///< exact
  bool bare = false;  ///< typed without diacritics, which it may have
};

/// A word that may have been intended.
struct Reading {
  std::string form;  ///< as the lexicon has it
  double probability = 0;
};

struct ReadWord {
  std::size_t syllables = 1;
  std::vector<Reading> readings;  ///< the likeliest first; their probabilities add up to 1
};

/// The Vietnamese words of the lexicon that these syllables, one or two, may be.
std::vector<Lexicon::WordId> words_typed_as(const std::vector<TypedSyllable>& syllables,
                                            const Lexicon& lexicon);

/// Divides neighbouring syllables into words of one or two, as join_compounds() does; each word is as
/// frequent as all its readings together. What the lexicon does not know is read as it was typed.
std::vector<ReadWord> read_words(const std::vector<TypedSyllable>& syllables, const Lexicon& lexicon);

}  // namespace songngu
