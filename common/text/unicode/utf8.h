// UTF-8: reading and writing code points, validity, and offsets in bytes and in code points.
//
// Offsets called `byte` count bytes; those called `code_point`, and all in a Span, count code points.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/unicode/span.h"

namespace songngu {

inline bool is_continuation_byte(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// Returns the code point at `byte` and moves `byte` to the end of it. A byte that begins no well-formed
/// sequence is read as U+FFFD, one byte long. REQUIRES: byte < text.size().
inline char32_t next_code_point(std::string_view text, std::size_t& byte) {
  const auto at = [&](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i]));
  };
  const auto continues = [&](std::size_t i) { return i < text.size() && is_continuation_byte(text[i]); };
  const std::size_t i = byte++;
  const std::uint32_t first = at(i);
  if (first < 0x80) return first;
  if (first >= 0xC2 && first < 0xE0 && continues(i + 1)) {
    byte = i + 2;
    return (first & 0x1FU) << 6U | (at(i + 1) & 0x3FU);
  }
  if (first >= 0xE0 && first < 0xF0 && continues(i + 1) && continues(i + 2)) {
    const std::uint32_t code_point = (first & 0x0FU) << 12U | (at(i + 1) & 0x3FU) << 6U | (at(i + 2) & 0x3FU);
    if (code_point < 0x800 || (code_point >= 0xD800 && code_point < 0xE000)) return U'\uFFFD';
    byte = i + 3;
    return code_point;
  }
  if (first >= 0xF0 && first < 0xF5 && continues(i + 1) && continues(i + 2) && continues(i + 3)) {
    const std::uint32_t code_point =
        (first & 0x07U) << 18U | (at(i + 1) & 0x3FU) << 12U | (at(i + 2) & 0x3FU) << 6U | (at(i + 3) & 0x3FU);
    if (code_point < 0x10000 || code_point > 0x10FFFF) return U'\uFFFD';
    byte = i + 4;
    return code_point;
  }
  return U'\uFFFD';
}

/// Returns the code point that ends at `byte` and moves `byte` to the beginning of it. REQUIRES: byte > 0.
inline char32_t previous_code_point(std::string_view text, std::size_t& byte) {
  std::size_t begin = byte - 1;
  while (begin > 0 && byte - begin < 4 && is_continuation_byte(text[begin])) --begin;
  byte = begin;
  return next_code_point(text, begin);
}

inline void append_code_point(std::string& out, char32_t c) {
  const auto put = [&out](std::uint32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (c < 0x80) {
    put(c);
    return;
  }
  if (c < 0x800) {
    put(0xC0U | c >> 6U);
  } else if (c < 0x10000) {
    put(0xE0U | c >> 12U);
    put(0x80U | (c >> 6U & 0x3FU));
  } else {
    put(0xF0U | c >> 18U);
    put(0x80U | (c >> 12U & 0x3FU));
    put(0x80U | (c >> 6U & 0x3FU));
  }
  put(0x80U | (c & 0x3FU));
}

/// The first place where a text is not UTF-8. Line and column count from 1; the column counts code points.
struct InvalidUtf8 {
  std::size_t byte = 0;
  std::size_t line = 1;
  std::size_t column = 1;
};

/// Finds the first place that is not well-formed UTF-8 (Unicode 15, table 3-7: no surrogates, no overlong
/// forms). None if all is.
std::optional<InvalidUtf8> find_invalid_utf8(std::string_view bytes);

/// `bytes` without the byte order mark that some editors put at the beginning of a file.
std::string_view without_byte_order_mark(std::string_view bytes);

/// REQUIRES (here and below): `text` is well-formed UTF-8.
std::uint32_t code_point_count(std::string_view text);

/// Converts byte offsets of one text, given in ascending order, to offsets in code points.
class CodePointCounter {
 public:
  explicit CodePointCounter(std::string_view text) : text_(text) {}

  /// The number of code points before `byte`. REQUIRES: `byte` is not less than in the call before.
  std::uint32_t before(std::size_t byte) {
    count_ += code_point_count(text_.substr(byte_, byte - byte_));
    byte_ = byte;
    return count_;
  }

  /// `range` in code points. REQUIRES: it begins where the range before ended, or later.
  Span span(ByteRange range) {
    const std::uint32_t begin = before(range.begin);
    return {begin, before(range.end)};
  }

 private:
  std::string_view text_;
  std::size_t byte_ = 0;
  std::uint32_t count_ = 0;
};

/// The part of `text` that `span` covers; a span that reaches beyond the end of the text ends there.
std::string_view slice(std::string_view text, Span span);

/// Converts between offsets in bytes and in code points of one text. A byte offset inside a character counts
/// as the beginning of the character.
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
