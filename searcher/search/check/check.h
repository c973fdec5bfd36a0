// What the index alone can't decide (CompiledQuery::precise), decided by the stored text: phrases, nearness,
// exact diacritics.
#pragma once

#include <vector>

#include "searcher/query/compile/compile.h"
#include "searcher/search/match/matcher.h"

namespace songngu {

/// The matches of `compiled`, of `tree` with the same `diacritics`, whose stored text matches the tree; in
/// order. THROWS: Xapian's exceptions, Error(kDatabase), Error(kFailure) past the deadline or for a title:
/// that is too wide.
std::vector<Candidate> checked_matches(const CollectionStatistics& statistics, PassageReader& reader,
                                       const Node& tree, const CompiledQuery& compiled,
                                       Diacritics diacritics);

}  // namespace songngu
