// The marks that begin the lines of a list: "-", "•", "1.", "a)", an emoji.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace songngu {

/// How sure it is that a line with this mark is a bullet.
enum class MarkStrength : std::uint8_t {
  kNone,    ///< the line begins with text
  kShared,  ///< a mark only if another line near it begins with the same: an emoji, "-Text", "->"
  kSure     ///< "- Text", "• Text", "1. Text"
};

struct ListMark {
  MarkStrength strength = MarkStrength::kNone;
  std::size_t size = 0;  ///< bytes of the mark and the space after it
  char32_t sign = 0;     ///< what marks of one list have in common; '1' for numbers, 'a' for letters
  bool emoji = false;    ///< an emoji or another symbol that nobody uses as a letter
};

/// The mark that the line begins with. REQUIRES: `line` is trimmed and not empty.
ListMark read_list_mark(std::string_view line);

/// Bytes of the national flag (two regional indicators) that `text` begins with; 0 if there is none.
std::size_t flag_size(std::string_view text);

/// Whether the character is a symbol or emoji: no letter, digit, white space or usual punctuation.
bool is_pictograph(char32_t c);

}  // namespace songngu
