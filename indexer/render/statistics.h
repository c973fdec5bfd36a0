// The figures of a database: what is in it, counted, and the reports of them for people and for dashboards.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/model/entry.h"

namespace songngu {

struct PassageCount {
  std::size_t all = 0;
  std::size_t with_counterpart = 0;

  /// Share of the passages that have a counterpart, 0 to 1; 0 if there is no passage.
  [[nodiscard]] double share() const;
};

/// What is in a database, counted.
struct Contents {
  std::size_t entries = 0;
  std::size_t undated = 0;
  std::array<std::array<PassageCount, 4>, 2> passages{};  ///< by language, by kind
  std::array<std::size_t, 2> beads{};                     ///< with both sides, by relation
  std::map<std::string, std::size_t> tags;                ///< number of entries with each
  std::map<std::string, std::size_t> sites;
  std::optional<std::string> first_date;
  std::optional<std::string> last_date;

  void add(const Entry& entry, const std::vector<Bead>& entry_beads);
  [[nodiscard]] PassageCount total() const;
  [[nodiscard]] PassageCount count(Language language, Kind kind) const {
    return passages[index_of(language)][static_cast<std::size_t>(kind)];
  }
};

using Ranked = std::vector<std::pair<std::string, std::size_t>>;

/// The most frequent first, ties by name.
Ranked ranked(const std::map<std::string, std::size_t>& counts);

/// How a database compares with the corpus it was made from.
struct Staleness {
  std::size_t changed = 0;  ///< files that are edited or new since then
  std::size_t gone = 0;

  [[nodiscard]] bool stale() const { return changed + gone > 0; }
};

struct Statistics {
  std::string database;  ///< as given; if it is a stub file, the rest is about all databases that it names
  std::uintmax_t bytes = 0;
  int schema = 0;
  int analysis = 0;
  std::string fingerprint;
  std::vector<std::string> roots;
  std::size_t files = 0;
  std::uint64_t changed_entries = 0;   ///< since the last build learned its lexicon
  std::optional<Staleness> staleness;  ///< none if the corpus is not there
  Contents contents;
};

/// The report for people, sanitized for a terminal or a file.
std::string statistics_text(const Statistics& statistics, int columns);

/// The report for programs: one JSON object on one line.
std::string statistics_json(const Statistics& statistics);

}  // namespace songngu
