// The first stage where every match is known: which of them the best hits come from, and how many hits there
// are. Nothing but links, and keys of equal scores, is read of the others.
#pragma once

#include "searcher/search/match/all_matches.h"
#include "searcher/search/match/first_pass.h"

namespace songngu {

/// As find_candidates(), whose request this is.
/// THROWS: Xapian's exceptions, Error(kDatabase), Error(kFailure) past the deadline.
FirstPass best_hits(PassageReader& reader, const AllMatches& matches, const FirstPassRequest& request);

}  // namespace songngu
