#include "indexer/base/path.h"

#include <algorithm>
#include <system_error>

#include "common/base/error.h"

namespace songngu {

std::filesystem::path absolute_path(const std::string& path) {
  if (path.empty()) {
    throw Error(ExitCode::kUsage, "a path is empty", "a variable in the command may be unset");
  }
  std::error_code error;
  std::filesystem::path result = std::filesystem::absolute(path, error);
  if (error) {
    throw Error(ExitCode::kUsage, "can\'t find the absolute path of " + path + ": " + error.message(),
                "begin it with /, or go to a folder that is there");
  }
  return result;
}

std::filesystem::path without_separators(std::filesystem::path path) {
  while (!path.has_filename() && path.has_relative_path()) path = path.parent_path();
  return path;
}

bool at_or_under(const std::filesystem::path& path, const std::filesystem::path& place) {
  return std::mismatch(place.begin(), place.end(), path.begin(), path.end()).first == place.end();
}

}  // namespace songngu
