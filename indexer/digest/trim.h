// White space at the ends of lines. Digests are pasted from web pages and chats, so that there is more of it
// than ASCII has.
#pragma once

#include <string>
#include <string_view>

namespace songngu {

/// Whether trimming removes the character: white space, NBSP included, and invisible characters (zero-width
/// characters, BOM, soft hyphen, direction marks).
bool is_trimmed(char32_t code_point);

std::string_view trim_left(std::string_view text);
std::string_view trim_right(std::string_view text);
std::string_view trim(std::string_view text);

/// How many bytes at the beginning of `text` trim_left() removes.
std::size_t leading_space(std::string_view text);

/// The text without invisible characters, for comparing and for facts such as URLs; white space stays.
std::string without_invisible(std::string_view text);

}  // namespace songngu
