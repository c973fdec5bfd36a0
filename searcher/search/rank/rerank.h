// The second stage of ranking: the best of the first are reranked by their texts, by what terms cannot show.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "searcher/search/rank/evidence.h"
#include "searcher/search/read/candidate.h"
#include "searcher/search/read/passage_reader.h"

namespace songngu {

using EvidenceById = std::map<std::string, EvidenceVector, std::less<>>;

/// Scores the first candidates anew, where they are worth it, and puts all in order; those behind them stay
/// below. Gives the weighted evidence of those judged, by passage identifier.
/// REQUIRES: candidates in order (candidate.h).
/// THROWS: Xapian's exceptions, Error(kDatabase), Error(kFailure) past the deadline.
EvidenceById rerank(const CollectionStatistics& statistics, PassageReader& reader,
                    const std::vector<QueryWord>& words, std::vector<Candidate>& candidates);

}  // namespace songngu
