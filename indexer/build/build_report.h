// What came of a build or an update.
#pragma once

#include <cstddef>
#include <string>

#include "indexer/digest/diagnostic.h"

namespace songngu {

struct BuildReport {
  std::size_t files = 0;
  std::size_t entries = 0;
  std::size_t passages = 0;
  std::size_t beads = 0;    ///< with both sides
  std::size_t refused = 0;  ///< files with an error
  std::size_t warnings = 0;
  bool published = false;
  bool unchanged = false;  ///< `if_changed`: nothing to do
  std::size_t added = 0;   ///< entries, by update
  std::size_t edited = 0;
  std::size_t deleted = 0;
  std::string fingerprint;
};

/// Counts what was said of the corpus itself, of no file that was read: an error there is a file refused.
inline void count_listed(BuildReport& report, const Diagnostic& diagnostic) {
  report.refused += diagnostic.severity == Severity::kError ? 1 : 0;
  report.warnings += diagnostic.severity == Severity::kWarning ? 1 : 0;
}

}  // namespace songngu
