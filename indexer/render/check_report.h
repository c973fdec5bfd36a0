// What `indexer check` found in a corpus, as a report for scripts.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/digest/diagnostic.h"
#include "indexer/render/units.h"

namespace songngu {

struct CheckReport {
  std::size_t files = 0;
  std::size_t entries = 0;
  std::size_t passages = 0;
  Tally tally;                          ///< of the beads
  std::vector<Diagnostic> diagnostics;  ///< file by file, in order of line

  [[nodiscard]] std::size_t count(Severity severity) const;
};

/// One JSON object on one line: counts, then an object for each diagnostic.
std::string check_json(const CheckReport& report);

}  // namespace songngu
