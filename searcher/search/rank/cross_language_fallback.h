// Cross-language fallback: if a query finds little, passages of the other language that have no counterpart
// are found by translating the words of the query.
#pragma once

#include <vector>

#include "searcher/query/compile/compile.h"
#include "searcher/search/match/matcher.h"

namespace songngu {

/// Passages without counterpart that have most of the translated words and are not in `found`, which is all
/// that `compiled` finds; best first, with scores below those of `found`. None for a query without
/// CompiledQuery::free_text. THROWS: Xapian's exceptions, Error(kDatabase), Error(kFailure) past the
/// deadline.
std::vector<Candidate> cross_language_fallback(const CollectionStatistics& statistics, PassageReader& reader,
                                               const CompiledQuery& compiled, const Scope& scope,
                                               const std::vector<Candidate>& found);

}  // namespace songngu
