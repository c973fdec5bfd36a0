// Help texts: CLI11 parts its groups by two empty lines.
#pragma once

#include <string>

namespace songngu {

/// The text with one empty line where several follow each other.
std::string with_single_blank_lines(std::string text);

}  // namespace songngu
