// The characters that must not be shown as they are, on a terminal, in a page or in a message.
#pragma once

namespace songngu {

/// Whether the character acts on a terminal (control characters: C0, DEL, C1), ends a line (U+2028, U+2029),
/// changes the order in which text is read (U+061C, U+200E–F, U+202A–E, U+2066–9), or is invisible (U+180E,
/// U+200B, U+2060–5, U+206A–F, U+FEFF, U+FFF9–B). Writers decide what to show instead.
///
/// The joiners U+200C and U+200D, the soft hyphen and the tag characters are invisible but not unsafe,
/// because words, emoji and flags contain them.
constexpr bool is_unsafe_to_show(char32_t c) {
  if (c < 0x61C) return c < 0x20 || (c >= 0x7F && c < 0xA0);
  if (c < 0x200B) return c == 0x61C || c == 0x180E;
  return c == 0x200B || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB);
}

}  // namespace songngu
