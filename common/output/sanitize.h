// Making text from a corpus harmless to a terminal. Only what is shown changes; what is stored never does.
#pragma once

#include <string>
#include <string_view>

namespace songngu {

/// `text` without what is unsafe to show (common/text/unicode/unsafe.h): a control character of ASCII becomes
/// its picture (␛), a tab or line separator a space, any other unsafe character U+FFFD. Well-formed text
/// keeps its number of code points, so that spans stay right; bytes that are not UTF-8 become U+FFFD. The
/// result is well-formed UTF-8.
std::string sanitize(std::string_view text);

/// The same for a message of several lines: line feeds stay.
std::string sanitize_lines(std::string_view text);

}  // namespace songngu
