// Reading and writing single code points of UTF-8. For whoever reads letter by letter; everyone else speaks
// in slices and spans.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace songngu {

inline bool is_continuation_byte(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// The code point at `byte`, which moves behind it. Malformed bytes read as U+FFFD, so that no input leads
/// astray.
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

/// The code point that ends before `byte`, which moves to its beginning. REQUIRES: byte > 0.
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

}  // namespace songngu
