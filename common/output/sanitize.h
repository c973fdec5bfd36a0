// Making text from a corpus harmless to a terminal. Only what is shown changes; what is stored never does.
#pragma once

#include <string>
#include <string_view>

namespace songngu {

/// `text` without anything that a terminal obeys: every control character (C0, DEL, C1), line separator and
/// bidirectional embedding, override or isolate (U+202A–E, U+2066–9) becomes one visible character; a tab
/// becomes a blank. Well-formed text keeps its number of code points, so that spans stay right; bytes that
/// are not UTF-8 become U+FFFD. The result is well-formed UTF-8.
std::string sanitize(std::string_view text);

/// The same for a message of several lines: line feeds stay.
std::string sanitize_lines(std::string_view text);

}  // namespace songngu
