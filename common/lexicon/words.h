// The words of a sentence as the lexicon has them: Vietnamese syllables in exact form, English stems, and
// quantities in canonical form, so that an amount is the same word in both languages.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/lexicon/lexicon.h"
#include "common/model/language.h"

namespace songngu {

struct LexicalWord {
  enum class Kind { kPlain, kName, kQuantity };

  std::string form;    ///< as the lexicon has it
  std::string folded;  ///< without diacritics and case; names of both languages are compared by it
  Kind kind = Kind::kPlain;
  bool capitalized = false;
};

/// The words in order. A word is a name, which may be the same in the other language, if it is capitalised
/// inside the sentence or, in Vietnamese, if it is not a syllable of the language. REQUIRES: well-formed
/// UTF-8.
std::vector<LexicalWord> lexical_words(std::string_view sentence, Language language);

/// Joins Vietnamese syllables into words of two syllables. Chooses the division that is most probable by the
/// word frequencies of the lexicon (a unigram model, best path). The form of such a word has one space, its
/// folded form none ("hà nội", "hanoi").
std::vector<LexicalWord> join_compounds(std::vector<LexicalWord> words, const Lexicon& lexicon);

}  // namespace songngu
