// Words of a text, by ICU's word boundaries (UAX #29), with where they stand in the source.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/span.h"
#include "common/text/utf8.h"
#include "common/text/word_scanner.h"

namespace songngu {

struct Token {
  Span span;                 ///< in code points of the text as it came
  std::string exact;         ///< exact_form() of the word
  std::string folded;        ///< folded_form() of the word
  bool capitalized = false;  ///< its first letter is upper case in the source

  bool operator==(const Token&) const = default;
};

/// A word where it stands, its forms not yet looked at.
struct TextWord {
  Span span;                ///< in code points
  std::string_view source;  ///< as it came
};

/// The words of tokenize(), one after another. REQUIRES: well-formed UTF-8 that outlives this.
class TextWords {
 public:
  explicit TextWords(std::string_view text) : text_(text), scanner_(text), code_points_(text) {}

  std::optional<TextWord> next();

 private:
  std::string_view text_;
  WordScanner scanner_;
  CodePointCounter code_points_;
};

/// Words and numbers in order; punctuation, blanks and emoji are no tokens. "start-up" is two tokens,
/// "40.2bn", "U.S" and "DeepSeek’s" are one. The text need not be normalised; spans count its own code
/// points. REQUIRES: well-formed UTF-8.
std::vector<Token> tokenize(std::string_view text);

}  // namespace songngu
