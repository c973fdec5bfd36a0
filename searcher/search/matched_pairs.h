// Matches of one language and matches of the other that may be one hit.
#pragma once

#include <cstddef>
#include <vector>

#include "searcher/search/match_side.h"
#include "searcher/search/passage_reader.h"

namespace songngu {

/// Two matches, by their places in their sides, of which one at least has the other as its counterpart.
struct MatchedPair {
  std::size_t first = 0;
  std::size_t second = 0;
  bool alone = false;  ///< each has the other, and neither is in another pair
};

/// By `first`, then `second`. Quicker where `first` is the smaller side. Not for servers.
/// THROWS: Xapian's exceptions, Error(kDatabase), Error(kUsage) past the deadline.
std::vector<MatchedPair> matched_pairs(PassageReader& reader, const MatchSide& first,
                                       const MatchSide& second);

}  // namespace songngu
