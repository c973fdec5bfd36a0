// Full-width forms: letters, digits and signs of ASCII as wide as a Chinese character (４０％), as some input
// methods type them.
#pragma once

#include <string>
#include <string_view>

namespace songngu {

bool has_wide_forms(std::string_view text);

/// The text with ASCII in their place, code point by code point.
std::string without_wide_forms(std::string_view text);

}  // namespace songngu
