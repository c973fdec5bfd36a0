// The line at the end of a command's work.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/build/options.h"

namespace songngu {

/// "1 file", "2 files", "3 entries".
std::string counted(std::size_t number, std::string_view one, std::string_view many);
std::string counted(std::size_t number, std::string_view one);

/// "12 files, 13 entries, 340 passages"
std::string contents_summary(std::size_t files, std::size_t entries, std::size_t passages);

std::string build_summary(const std::string& database, const BuildReport& report);
std::string update_summary(const std::string& database, const BuildReport& report);

}  // namespace songngu
