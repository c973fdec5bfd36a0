// The figures of a database, as a report for people or for dashboards.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "indexer/render/contents.h"

namespace songngu {

/// How a database compares with the corpus it was made from.
struct Staleness {
  std::size_t changed = 0;  ///< files edited or new since
  std::size_t gone = 0;

  [[nodiscard]] bool stale() const { return changed + gone > 0; }
};

struct Statistics {
  std::string database;  ///< as given: of a stub file, what follows is of all that it names
  std::uintmax_t bytes = 0;
  int schema = 0;
  int analysis = 0;
  std::string fingerprint;
  std::vector<std::string> roots;
  std::size_t files = 0;
  std::uint64_t changed_entries = 0;   ///< since the last build learned its lexicon
  std::optional<Staleness> staleness;  ///< none where the corpus is not there to compare
  Contents contents;
};

/// Sanitized, for a terminal or a file.
std::string statistics_text(const Statistics& statistics, int columns);

/// One JSON object on one line.
std::string statistics_json(const Statistics& statistics);

}  // namespace songngu
