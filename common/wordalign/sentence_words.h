// A sentence as the words that are aligned with those of the other language.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/language.h"
#include "common/text/unicode/span.h"
#include "common/wordalign/loose_words.h"

namespace songngu {

/// Whether a word is part of a quantity or of a number, in digits or in words. Words such as "first",
/// "single" and "năm" may be no number.
enum class IsFigure : std::uint8_t { kNo, kMaybe, kYes };

struct SentenceWord {
  Span span;           ///< in code points of the sentence
  std::string form;    ///< what the word table is asked for: Vietnamese syllables in exact form, English and
                       ///< foreign stems; of a number its digits alone
  std::string folded;  ///< without diacritics and case, by which a name is recognised in the other language
  std::string
      quantity;        ///< the canonical term of the amount, month or weekday that it is part of; else empty
  Span quantity_span;  ///< of all of that, signs such as $ included
  bool capitalized = false;
  bool number = false;  ///< begins with a digit
  IsFigure figure = IsFigure::kNo;
  bool loose = false;  ///< is_loose_word()
  Marker marker = Marker::kNone;
  std::string_view ending;  ///< "s", "ed" or "ing", where an English word's stem lacks it
  bool follows = false;     ///< only white space is between it and the word before
};

/// REQUIRES: well-formed UTF-8.
std::vector<SentenceWord> sentence_words(std::string_view sentence, Language language);

}  // namespace songngu
