// Blanks at the ends of lines. Digests are pasted from web pages and chats, so more than ASCII blanks stands
// there.
#pragma once

#include <string>
#include <string_view>

namespace songngu {

/// White space, NBSP included, and what nobody sees: zero-width characters, BOM, soft hyphen, direction
/// marks.
bool is_outer_blank(char32_t code_point);

std::string_view trim_left(std::string_view text);
std::string_view trim_right(std::string_view text);
std::string_view trim(std::string_view text);

/// How many bytes of blanks `text` begins with.
std::size_t blank_prefix(std::string_view text);

/// The text without the characters nobody sees, for comparing and for facts such as URLs; white space stays.
std::string without_invisible(std::string_view text);

/// Whether `text` begins with `prefix`, ASCII letters compared without case. REQUIRES: `prefix` is lower
/// case.
bool starts_with_ascii(std::string_view text, std::string_view prefix);

}  // namespace songngu
