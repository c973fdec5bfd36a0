// The line at the end of a command's work.
#pragma once

#include <cstddef>
#include <string>

#include "indexer/build/options.h"

namespace songngu {

/// "12 files, 13 entries, 340 passages"
std::string contents_summary(std::size_t files, std::size_t entries, std::size_t passages);

std::string build_summary(const std::string& database, const BuildReport& report);
std::string update_summary(const std::string& database, const BuildReport& report);

}  // namespace songngu
