// The line at the end of a command's work, or at its early end.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "indexer/build/build_job.h"

namespace songngu {

/// "12 files, 13 entries, 340 passages"
std::string contents_summary(std::size_t files, std::size_t entries, std::size_t passages);

std::string build_summary(const std::string& database, const BuildReport& report);
std::string update_summary(const std::string& database, const BuildReport& report);

/// `work()`, which publishes at its end. THROWS: what it throws; where it was interrupted, saying that
/// nothing was published.
BuildReport until_published(const std::function<BuildReport()>& work);

}  // namespace songngu
