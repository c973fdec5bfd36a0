// Decides by the stored text which passages match, if the index alone cannot (CompiledQuery::precise):
// phrases, NEAR, exact diacritics.
#pragma once

#include <vector>

#include "searcher/query/compile/compile.h"
#include "searcher/search/match/matcher.h"

namespace songngu {

/// Those matches of `compiled` whose stored text matches the tree, in order. `compiled`: made from `tree`
/// with the same `diacritics`. THROWS: Xapian's exceptions, Error(kDatabase), Error(kFailure) past the
/// deadline or for a title: that matches too much.
std::vector<Candidate> checked_matches(const CollectionStatistics& statistics, PassageReader& reader,
                                       const Node& tree, const CompiledQuery& compiled,
                                       Diacritics diacritics);

}  // namespace songngu
