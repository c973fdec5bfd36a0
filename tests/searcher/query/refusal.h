// What a refused query says, for tests.
#pragma once

#include <functional>
#include <string>

#include "common/base/error.h"

namespace songngu {

/// "MESSAGE | HINT" of the Error(kUsage) that `action` throws; "accepted" if it throws none.
inline std::string refusal(const std::function<void()>& action) {
  try {
    action();
  } catch (const Error& error) {
    if (error.code() != ExitCode::kUsage) return "wrong exit code";
    return std::string(error.what()) + " | " + error.hint();
  }
  return "accepted";
}

}  // namespace songngu
