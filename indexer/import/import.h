// Posts that another program has exported, as digest files: `indexer import`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "indexer/digest/diagnostic.h"

namespace songngu {

struct ImportEvents {
  std::function<void(const Diagnostic&)> diagnostic = [](const Diagnostic&) {};
  /// MiB of the exports that have been read, of all.
  std::function<void(std::size_t done, std::size_t total)> progress = [](std::size_t, std::size_t) {};
};

/// How many posts had which outcome.
struct ImportReport {
  std::size_t added = 0;
  std::size_t updated = 0;
  std::size_t unchanged = 0;
  std::size_t edited = 0;   ///< edited in both places, and left as they are
  std::size_t deleted = 0;  ///< their files were deleted, and stay so
  std::size_t without_text = 0;
};

/// Reads exports of Telegram Desktop (result.json) and writes a file for each post to the folder `into`
/// (import_folder.h).
/// THROWS: Error(kUsage) if a file does not exist or nothing can be written; Error(kLocked);
/// Error(kInterrupted).
ImportReport import_posts(const std::vector<std::string>& files, const std::string& into,
                          const ImportEvents& events);

}  // namespace songngu
