// Makes text from a corpus safe to show: on terminals, in messages, TSV, HTML and XML. What is stored never
// changes.
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

/// For one line of a message: what is unsafe to show (common/text/unicode/unsafe.h) becomes \t \n \r, \xNN
/// or, from U+0100 on, \u{NNNN}; bytes that are not UTF-8 become \xNN. Nothing else changes.
std::string escape_unsafe(std::string_view text);

/// A field of a TSV line: the same, and a backslash becomes \\ .
std::string escape_tsv(std::string_view text);

/// Text or an attribute's value in HTML and XML 1.0: & < > " ' are escaped; what XML cannot hold (control
/// characters but tab, line feed and carriage return; U+FFFE and U+FFFF; bytes that are not UTF-8) becomes
/// U+FFFD; what else is unsafe to show, but these three, becomes a reference (&#x200F;), which XML reads
/// back as it was.
std::string escape_markup(std::string_view text);

}  // namespace songngu
