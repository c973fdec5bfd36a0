// Sentences of a passage: rules of our own over Unicode's sentence break classes (UAX #29), for what news are
// full of: abbreviations (TP.HCM, U.S., Mr., PGS.TS., tr.), decimals, ellipses, forgotten blanks.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "common/text/unicode/byte_range.h"
#include "common/text/unicode/span.h"

namespace songngu {

/// The sentences in order, without the blanks around them. Every non-blank character of the text lies in
/// exactly one sentence. Closing quotes and brackets stay with the sentence they close.
/// REQUIRES: well-formed UTF-8 that outlives this.
class SentenceScanner {
 public:
  explicit SentenceScanner(std::string_view text) : text_(text) {}

  std::optional<ByteRange> next();

 private:
  std::optional<ByteRange> close();

  std::string_view text_;
  std::size_t begin_ = 0;  // of the sentence
  std::size_t end_ = 0;    // behind its last character so far that is no blank
  std::size_t byte_ = 0;   // what is read next
};

/// The same, all at once and in code points. REQUIRES: well-formed UTF-8.
std::vector<Span> split_sentences(std::string_view text);

}  // namespace songngu
