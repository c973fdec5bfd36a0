// A single line of a file.
#pragma once

#include <cstdint>
#include <string>

namespace songngu {

/// Line `number`, from 1, without its line feed; empty where the file has none or can't be read.
std::string line_of_file(const std::string& file, std::uint32_t number);

}  // namespace songngu
