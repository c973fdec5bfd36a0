// Why a hit has its score, part by part.
#pragma once

#include <string>
#include <vector>

#include "searcher/include/songngu/searcher.h"
#include "searcher/query/compile/compile.h"
#include "searcher/search/rank/rerank.h"

namespace songngu {

/// The first stage term by term, then the second stage by kind of evidence.
/// Nothing for a passage that the query doesn't match. `evidence`: rerank()'s. `neighbours`: the candidate's.
/// THROWS: Xapian's exceptions, Error(kFailure) past the deadline.
std::vector<ScorePart> explain(PassageReader& reader, const CompiledQuery& query, Xapian::docid document,
                               const EvidenceById& evidence, double neighbours = 0);

}  // namespace songngu
