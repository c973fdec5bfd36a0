// Options whose value is one of a few names.
#pragma once

#include <string>
#include <string_view>

#include <fmt/format.h>

#include "common/base/error.h"

namespace songngu {

/// The value that `text` names. `values`: pairs of a name and its value. `option`: without dashes.
/// THROWS: Error(kUsage) that lists the names.
template <typename Values>
auto choice(std::string_view option, std::string_view text, const Values& values) {
  std::string names;
  for (const auto& [name, value] : values) {
    if (name == text) return value;
    names.append(names.empty() ? "" : ", ").append(name);
  }
  throw Error(ExitCode::kUsage, fmt::format("--{}: '{}' is not one of {}", option, text, names));
}

}  // namespace songngu
