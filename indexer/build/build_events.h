// What a build tells while it runs.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

#include "indexer/digest/diagnostic.h"

namespace songngu {

/// Called from the thread that called build() or update(), diagnostics in the order of files and lines.
struct BuildEvents {
  std::function<void(const Diagnostic&)> diagnostic = [](const Diagnostic&) {};
  std::function<void(std::string_view step, std::size_t done, std::size_t total)> progress =
      [](std::string_view, std::size_t, std::size_t) {};
};

}  // namespace songngu
