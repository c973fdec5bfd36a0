// Numbers of things, as sentences have them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace songngu {

/// "1 file", "2 files", "3 entries".
std::string counted(std::size_t number, std::string_view one, std::string_view many);
std::string counted(std::size_t number, std::string_view one);

}  // namespace songngu
