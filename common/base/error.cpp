#include "common/base/error.h"

#include <algorithm>
#include <cstring>
#include <new>
#include <system_error>
#include <utility>

namespace songngu {

Error internal_error(const std::string& found) {
  return {ExitCode::kFailure, kInternalError + found, kReportIt};
}

Error error_of(const std::exception& exception) {
  if (const auto* error = dynamic_cast<const Error*>(&exception)) return *error;
  if (dynamic_cast<const std::bad_alloc*>(&exception) != nullptr) {
    return {ExitCode::kFailure, "out of memory"};
  }
  if (dynamic_cast<const std::system_error*>(&exception) != nullptr) {
    return {ExitCode::kFailure, exception.what()};
  }
  return internal_error(exception.what());
}

Error write_error(const std::string& what, const std::string& reason, std::string hint) {
  return {ExitCode::kFailure, "can't write " + what + ": " + reason, std::move(hint)};
}

Error write_error(const std::string& what, int number, std::string hint, const std::string& if_full) {
  if (std::find(kNoRoom.begin(), kNoRoom.end(), number) == kNoRoom.end()) {
    return write_error(what, std::strerror(number), std::move(hint));
  }
  return {ExitCode::kFailure, "no space left while writing " + what,
          "make room and run the same command again" + if_full};
}

}  // namespace songngu
