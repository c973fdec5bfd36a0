// What is in a database, counted, and as a report for people or for dashboards.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "common/model/entry.h"

namespace songngu {

struct PassageCount {
  std::size_t all = 0;
  std::size_t with_counterpart = 0;
};

struct Contents {
  std::size_t entries = 0;
  std::size_t undated = 0;
  std::array<std::array<PassageCount, 4>, 2> passages{};  ///< by language, by kind
  std::array<std::size_t, 2> beads{};                     ///< with both sides, by relation
  std::map<std::string, std::size_t> tags;                ///< entries
  std::map<std::string, std::size_t> sites;
  std::optional<std::string> first_date;
  std::optional<std::string> last_date;

  void add(const Entry& entry, const std::vector<Bead>& entry_beads);
  [[nodiscard]] PassageCount total() const;
};

/// How a database compares with the corpus it was made from.
struct Freshness {
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
  std::optional<Freshness> freshness;  ///< none where the corpus is not there to compare
  Contents contents;
};

/// Sanitized, for a terminal or a file.
std::string statistics_text(const Statistics& statistics, int columns);

/// One JSON object on one line.
std::string statistics_json(const Statistics& statistics);

}  // namespace songngu
