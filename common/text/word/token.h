// Words of a text, by ICU's word boundaries (UAX #29), with where they stand in the source.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/text/unicode/span.h"

namespace songngu {

struct Token {
  Span span;                 ///< in code points of the text as it came
  std::string exact;         ///< exact_form() of the word
  std::string folded;        ///< folded_form() of the word
  bool capitalized = false;  ///< its first letter is upper case in the source

  bool operator==(const Token&) const = default;
};

/// Words and numbers in order; punctuation, blanks and emoji are no tokens. "start-up" is two tokens,
/// "40.2bn", "U.S" and "DeepSeek’s" are one. The text need not be normalised; spans count its own code
/// points. REQUIRES: well-formed UTF-8.
std::vector<Token> tokenize(std::string_view text);

}  // namespace songngu
