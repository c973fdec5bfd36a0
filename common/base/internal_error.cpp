#include "common/base/internal_error.h"

#include <new>
#include <system_error>

namespace songngu {

Error internal_error(const std::string& found) {
  return {ExitCode::kUsage, kInternalError + found, kReportIt};
}

Error error_of(const std::exception& exception) {
  if (const auto* error = dynamic_cast<const Error*>(&exception)) return *error;
  if (dynamic_cast<const std::bad_alloc*>(&exception) != nullptr) {
    return {ExitCode::kUsage, "out of memory"};
  }
  if (dynamic_cast<const std::system_error*>(&exception) != nullptr) {
    return {ExitCode::kUsage, exception.what()};
  }
  return internal_error(exception.what());
}

}  // namespace songngu
