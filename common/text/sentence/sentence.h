// Sentences of a passage. Our rules use Unicode's sentence break classes (UAX #29) and add what is frequent
// in news: abbreviations (TP.HCM, U.S., Mr., PGS.TS., tr.), decimals, ellipses, missing spaces.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "common/text/unicode/span.h"

namespace songngu {

/// Finds the sentences one after another, without the white space around them. Every other character of the
/// text is in exactly one sentence. Closing quotation marks and brackets belong to the sentence before them.
/// REQUIRES: `text` is well-formed UTF-8 and outlives this.
class SentenceScanner {
 public:
  explicit SentenceScanner(std::string_view text) : text_(text) {}

  /// None at the end of the text.
  std::optional<ByteRange> next();

 private:
  std::optional<ByteRange> close();

  std::string_view text_;
  std::size_t begin_ = 0;  // of the current sentence
  std::size_t end_ = 0;    // of its last character so far that is not white space
  std::size_t byte_ = 0;   // the position of the scanner
};

/// All sentences, in code points. REQUIRES: well-formed UTF-8.
std::vector<Span> split_sentences(std::string_view text);

}  // namespace songngu
