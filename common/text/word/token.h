// The words of a text, at the word boundaries that ICU finds (UAX #29).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/unicode/span.h"
#include "common/text/word/written.h"

namespace songngu {

/// Finds the words one after another. Scripts that need a dictionary (Thai, Chinese, Japanese …) are split by
/// ICU's break iterator; all others by rules of ours, about ten times as fast. Tests compare the two.
/// REQUIRES: `text` outlives this.
class WordScanner {
 public:
  explicit WordScanner(std::string_view text) : text_(text) {}

  /// The next word: a part between two boundaries that has a letter or a digit. None at the end of the text.
  std::optional<ByteRange> next();

  /// Whether the word that next() returned last may have a sign between its letters or digits ("U.S").
  [[nodiscard]] bool has_sign() const { return has_sign_; }

 private:
  void split_by_dictionary(std::size_t begin);

  std::string_view text_;
  std::size_t position_ = 0;
  bool has_sign_ = false;
  std::vector<ByteRange> split_;  // words before position_ that ICU found, last first
};

struct Token {
  Span span;                                ///< in the text as it came, not normalised
  std::string exact;                        ///< exact_form() of the word
  std::string folded;                       ///< folded_form() of the word
  bool capitalized = false;                 ///< its first letter is upper case in the source
  LetterCase letters = LetterCase::kSmall;  ///< how it is written in the source
  NameSigns signs = NameSigns::kNone;       ///< next to it in the source
  Gap gap = Gap::kNothing;                  ///< between it and the previous word

  bool operator==(const Token&) const = default;
};

/// The words and numbers in order, without punctuation, spaces and emoji. "start-up", "TP.HCM" and "d’études"
/// are two tokens each; "40.2bn", "U.S" and "DeepSeek’s" are one each (part_scanner.h). The text need not be
/// normalised. REQUIRES: well-formed UTF-8.
std::vector<Token> tokenize(std::string_view text);

}  // namespace songngu
