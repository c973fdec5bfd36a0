// Reads the next code point of a text that need not be UTF-8. Only this room uses it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <unicode/utf8.h>

namespace songngu {

/// The code point at byte `at`, which moves to the byte after it; negative for bytes that are not UTF-8.
/// REQUIRES: `at` < size.
inline UChar32 decode(std::string_view text, std::size_t& at) {
  auto i = static_cast<int32_t>(at);
  UChar32 c = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // ICU's macro narrows on purpose
  U8_NEXT(text.data(), i, static_cast<int32_t>(text.size()), c);
#pragma GCC diagnostic pop
  at = static_cast<std::size_t>(i);
  return c;
}

}  // namespace songngu
