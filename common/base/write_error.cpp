#include "common/base/write_error.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace songngu {

Error write_error(const std::string& what, const std::string& reason, std::string hint) {
  return {ExitCode::kUsage, "can't write " + what + ": " + reason, std::move(hint)};
}

Error write_error(const std::string& what, int number, std::string hint, const std::string& if_full) {
  if (std::find(kNoRoom.begin(), kNoRoom.end(), number) == kNoRoom.end()) {
    return write_error(what, std::strerror(number), std::move(hint));
  }
  return {ExitCode::kUsage, "no space left while writing " + what,
          "make room and run the same command again" + if_full};
}

}  // namespace songngu
