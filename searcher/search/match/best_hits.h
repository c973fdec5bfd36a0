// Stage 1 if every match is known: chooses the matches that the best hits come from, and counts all hits. Of
// the other matches only links to counterparts are read, and the keys of equal scores.
#pragma once

#include "searcher/search/match/stage1.h"
#include "searcher/search/match/term_at_a_time.h"

namespace songngu {

/// For find_candidates(), whose request it takes.
/// THROWS: Xapian's exceptions, Error(kDatabase), Error(kFailure) past the deadline.
Stage1Result best_hits(PassageReader& reader, const AllMatches& matches, const Stage1Request& request);

}  // namespace songngu
