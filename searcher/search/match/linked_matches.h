// Matches of the two languages that are counterparts of each other, and which of them are hits by themselves.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "searcher/search/match/match_side.h"
#include "searcher/search/match/trust.h"
#include "searcher/search/read/passage_reader.h"

namespace songngu {

/// By Language.
using MatchSides = std::array<MatchSide, 2>;

/// Components of matches that are linked, directly or over others: what becomes of a match depends on its
/// component alone. Not for servers.
class LinkedMatches {
 public:
  /// `trust`: what makes scores of the two languages comparable.
  /// THROWS: Xapian's exceptions, Error(kDatabase), Error(kFailure) past the deadline.
  LinkedMatches(PassageReader& reader, const MatchSides& sides, const Trust& trust);

  /// Of each match of a side, whether it is a hit: no better hit has it as its counterpart (grouping.h).
  [[nodiscard]] const std::vector<bool>& hits(std::size_t side) const { return hits_[side]; }

  /// Chooses all of each component of which one is chosen.
  void choose_components(MatchSides& sides) const;

 private:
  struct Match {
    std::uint32_t side = 0;
    std::uint32_t index = 0;
  };
  struct Link {
    std::uint32_t from = 0;  // index in the side that has the link
    std::uint32_t to = 0;    // in the other
  };

  class Absorbed;

  void find_links(PassageReader& reader, const MatchSides& sides);
  void make_components(const MatchSides& sides);
  void find_hits(const MatchSides& sides, const Trust& trust);

  std::array<std::vector<Link>, 2> links_;  // by `from`
  std::vector<Match> members_;              // component by component
  std::vector<std::size_t> component_ends_;
  std::array<std::vector<bool>, 2> hits_;
};

}  // namespace songngu
