// The options of a build, the events of a build or update while it runs, and its report at the end.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/digest/diagnostic.h"

namespace songngu {

struct BuildOptions {
  std::vector<std::string> corpus;  ///< folders and files
  std::string database;             ///< where it is published
  unsigned jobs = 1;
  unsigned shards = 1;
  bool strict = false;      ///< any diagnostic: publish nothing
  bool if_changed = false;  ///< do nothing if the same corpus and program made the database
  bool single_file = false;
  /// Take the learned lexicon and the common phrases of this database instead of learning.
  std::optional<std::string> lexicon_from;
};

/// Called while a build or update runs, from the thread that called build() or update(); diagnostics in the
/// order of files and lines.
struct BuildEvents {
  std::function<void(const Diagnostic&)> diagnostic = [](const Diagnostic&) {};
  std::function<void(std::string_view step, std::size_t done, std::size_t total)> progress =
      [](std::string_view, std::size_t, std::size_t) {};
};

struct BuildReport {
  std::size_t files = 0;
  std::size_t entries = 0;
  std::size_t passages = 0;
  std::size_t beads = 0;    ///< with both sides
  std::size_t refused = 0;  ///< files with an error
  std::size_t warnings = 0;
  bool published = false;
  bool unchanged = false;  ///< there was nothing to do
  std::size_t added = 0;   ///< entries, by an update
  std::size_t edited = 0;
  std::size_t deleted = 0;
  std::string fingerprint;
};

/// Counts a diagnostic of listing the corpus: an error in it is a file refused.
inline void count_listed(BuildReport& report, const Diagnostic& diagnostic) {
  report.refused += diagnostic.severity == Severity::kError ? 1 : 0;
  report.warnings += diagnostic.severity == Severity::kWarning ? 1 : 0;
}

}  // namespace songngu
