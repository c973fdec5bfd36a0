// Letters that are known for such by their first bytes, without a look at their class: nearly all of
// Vietnamese and English, composed. Letters of every other kind have to be asked for (character.h).
#pragma once

#include <cstddef>
#include <string_view>

#include "common/base/ascii.h"

namespace songngu {

/// How many bytes the letter at `byte` has: ASCII's, U+00C0 to U+01BF but × and ÷, U+1E80 to U+1EFF; 0 for
/// anything else, also for one that is cut off. REQUIRES: a character begins at `byte`.
inline std::size_t latin_letter_size(std::string_view text, std::size_t byte) {
  if (is_ascii_letter(text[byte])) return 1;
  const auto first = static_cast<unsigned char>(text[byte]);
  if (first < 0xC3 || first > 0xE1 || text.size() - byte < 2) return 0;
  const auto second = static_cast<unsigned char>(text[byte + 1]);
  if (first <= 0xC6) return first == 0xC3 && (second == 0x97 || second == 0xB7) ? 0 : 2;
  const bool additional = first == 0xE1 && (second == 0xBA || second == 0xBB);
  return additional && text.size() - byte >= 3 ? 3 : 0;
}

/// Behind the letters of that kind from `byte` on.
inline std::size_t skip_latin_letters(std::string_view text, std::size_t byte) {
  while (byte < text.size()) {
    const std::size_t size = latin_letter_size(text, byte);
    if (size == 0) break;
    byte += size;
  }
  return byte;
}

}  // namespace songngu
