// Why a hit has its score, part by part.
#pragma once

#include <string>
#include <vector>

#include "searcher/include/songngu/searcher.h"
#include "searcher/search/rerank.h"

namespace songngu {

/// The first pass term by term, then the second pass by kind of evidence.
/// `words`: CompiledQuery::words of the query that `collection` was compiled with; `evidence`: rerank()'s.
/// THROWS: Xapian's exceptions, Error(kUsage) past the deadline.
std::vector<ScorePart> explain(const Collection& collection, PassageReader& reader,
                               const std::vector<QueryWord>& words, Xapian::docid document,
                               const EvidenceById& evidence);

}  // namespace songngu
