// UTF-8 as bytes: validity, code point counts, slicing by code points.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "common/text/unicode/byte_range.h"
#include "common/text/unicode/span.h"

namespace songngu {

/// Where a byte sequence stops being UTF-8. Line and column count from 1; the column counts code points.
struct InvalidUtf8 {
  std::size_t byte = 0;
  std::size_t line = 1;
  std::size_t column = 1;
};

/// The first place that is not well-formed UTF-8 (Unicode 15, table 3-7: no surrogates, no overlong forms),
/// or none.
std::optional<InvalidUtf8> find_invalid_utf8(std::string_view bytes);

/// Without the byte order mark that some editors put before a text.
std::string_view without_byte_order_mark(std::string_view bytes);

/// REQUIRES (here and below): `text` is well-formed UTF-8.
std::uint32_t code_point_count(std::string_view text);

/// Code points before places of one text that come one behind the other.
class CodePointCounter {
 public:
  explicit CodePointCounter(std::string_view text) : text_(text) {}

  /// REQUIRES: no place before the last one.
  std::uint32_t before(std::size_t byte) {
    count_ += code_point_count(text_.substr(byte_, byte - byte_));
    byte_ = byte;
    return count_;
  }

  /// Of a stretch, which begins behind the last one.
  Span span(ByteRange range) {
    const std::uint32_t begin = before(range.begin);
    return {begin, before(range.end)};
  }

 private:
  std::string_view text_;
  std::size_t byte_ = 0;
  std::uint32_t count_ = 0;
};

/// The part of `text` that `span` names; a span that reaches beyond the text is cut at its end.
std::string_view slice(std::string_view text, Span span);

/// Translates between byte offsets and code point offsets of one text. Offsets inside a character round down.
class CodePointIndex {
 public:
  explicit CodePointIndex(std::string_view text);
  [[nodiscard]] std::uint32_t code_points(std::size_t byte) const;
  [[nodiscard]] std::size_t byte(std::uint32_t code_point) const;
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(starts_.size() - 1); }

 private:
  std::vector<std::uint32_t> starts_;  // byte offset of each code point, then the length
};

}  // namespace songngu
