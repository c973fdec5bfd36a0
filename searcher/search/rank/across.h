// What is found in the other language without the alignment's help: passages without counterpart that hold
// the translations of the query's words.
#pragma once

#include <vector>

#include "searcher/query/compile/compile.h"
#include "searcher/search/match/matcher.h"

namespace songngu {

/// Passages that are not among `found`, all that `compiled` finds, and that have no counterpart and most of
/// the translated words; best first, with scores below those of `found`. None for a query without
/// CompiledQuery::free_text. THROWS: Xapian's exceptions, Error(kDatabase), Error(kFailure) past the
/// deadline.
std::vector<Candidate> find_across(const CollectionStatistics& statistics, PassageReader& reader,
                                   const CompiledQuery& compiled, const Scope& scope,
                                   const std::vector<Candidate>& found);

}  // namespace songngu
