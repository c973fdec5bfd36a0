// Absolute paths, and which contains which.
#pragma once

#include <filesystem>
#include <string>

namespace songngu {

/// The absolute path, not normalised. THROWS: Error(kUsage) if `path` is empty or the working directory is
/// gone.
std::filesystem::path absolute_path(const std::string& path);

/// Without separators at its end, with which the path of a file would name a folder. The root stays as it is.
std::filesystem::path without_separators(std::filesystem::path path);

/// Whether `path` is `place` or below it. REQUIRES: both are canonical.
bool at_or_under(const std::filesystem::path& path, const std::filesystem::path& place);

}  // namespace songngu
