// A sentence as the words that the lexicon knows: Vietnamese syllables in exact form, English stems, and in
// both languages quantities in canonical form, so that the same amount is the same word.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/model/language.h"

namespace songngu {

struct LexicalWord {
  enum class Kind { kPlain, kName, kQuantity };

  std::string form;    ///< what the lexicon is asked for
  std::string folded;  ///< without diacritics and case: how a name is recognised in the other language
  Kind kind = Kind::kPlain;
  bool capitalized = false;
};

/// The words in order. A name is a word that may stand unchanged in the other language: capitalised inside
/// the sentence, or, in Vietnamese, no syllable of that language. REQUIRES: well-formed UTF-8.
std::vector<LexicalWord> lexical_words(std::string_view sentence, Language language);

}  // namespace songngu
