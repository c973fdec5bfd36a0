// What is in a database, counted.
#pragma once

#include <array>
#include <cstddef>
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

  /// Of those with counterpart, 0 to 1; 0 of none.
  [[nodiscard]] double share() const;
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
  [[nodiscard]] PassageCount count(Language language, Kind kind) const {
    return passages[index_of(language)][static_cast<std::size_t>(kind)];
  }
};

using Ranked = std::vector<std::pair<std::string, std::size_t>>;

/// The most frequent first, ties by name.
Ranked ranked(const std::map<std::string, std::size_t>& counts);

}  // namespace songngu
