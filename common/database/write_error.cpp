#include "common/database/write_error.h"

#include <cerrno>
#include <cstring>

#include <fmt/format.h>

namespace songngu {

Error write_error(const std::string& path, int number) {
  if (number == ENOSPC || number == EDQUOT || number == EFBIG) {
    return {ExitCode::kUsage, fmt::format("no space left while writing {}", path),
            "make room and run the same command again; the old database is untouched"};
  }
  return {ExitCode::kUsage, fmt::format("can't write {}: {}", path, std::strerror(number)),
          "name another place with --db PATH, or make this one writable"};
}

}  // namespace songngu
