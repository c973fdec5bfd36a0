// Escaping text for the formats that need it.
#pragma once

#include <string>
#include <string_view>

namespace songngu {

/// A field of a TSV line: tab, line feed, carriage return and backslash become \t \n \r \\ ; other control
/// characters \xNN. Nothing else changes.
std::string escape_tsv(std::string_view text);

/// Text or an attribute's value in HTML and XML 1.0: & < > " ' are escaped; what XML cannot hold (control
/// characters but tab, line feed and carriage return; U+FFFE and U+FFFF; bytes that are not UTF-8) becomes
/// U+FFFD.
std::string escape_markup(std::string_view text);

}  // namespace songngu
