// What an Error says, for tests.
#pragma once

#include <functional>
#include <string>

#include "common/base/error.h"

namespace songngu {

/// "MESSAGE | HINT" of the Error that `action` throws with this code; "accepted" if it throws none.
inline std::string refusal(const std::function<void()>& action, ExitCode code = ExitCode::kUsage) {
  try {
    action();
  } catch (const Error& error) {
    if (error.code() != code) return "wrong exit code";
    return std::string(error.what()) + " | " + error.hint();
  }
  return "accepted";
}

}  // namespace songngu
