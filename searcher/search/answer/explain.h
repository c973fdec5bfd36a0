// Explains a hit's score, part by part.
#pragma once

#include <string>
#include <vector>

#include "searcher/include/songngu/searcher.h"
#include "searcher/query/compile/compile.h"
#include "searcher/search/rank/rerank.h"

namespace songngu {

/// First the terms of stage 1, then the features of stage 2. Nothing for a passage that the query does not
/// match. `features`: as rerank() returned them. `neighbours`: Candidate::neighbours. THROWS: Xapian's
/// exceptions, Error(kFailure) past the deadline.
std::vector<ScorePart> explain(PassageReader& reader, const CompiledQuery& query, Xapian::docid document,
                               const FeaturesById& features, double neighbours = 0);

}  // namespace songngu
