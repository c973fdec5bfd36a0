// Paths from the root on, and which lies in which.
#pragma once

#include <filesystem>
#include <string>

namespace songngu {

/// `path` from the root on, not tidied. THROWS: Error(kUsage) where it is empty or the working directory is
/// gone.
std::filesystem::path absolute_path(const std::string& path);

/// Without separators at its end, which make a folder of what may be a file. The root stays what it is.
std::filesystem::path without_separators(std::filesystem::path path);

/// Whether `path` is `place` or lies below it; both canonical.
bool at_or_under(const std::filesystem::path& path, const std::filesystem::path& place);

}  // namespace songngu
