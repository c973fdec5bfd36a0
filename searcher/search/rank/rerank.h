// Stage 2 of ranking: reranks the best candidates of stage 1 by features of their texts.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "searcher/search/rank/features.h"
#include "searcher/search/read/candidate.h"
#include "searcher/search/read/passage_reader.h"

namespace songngu {

using FeaturesById = std::map<std::string, FeatureVector, std::less<>>;

/// Gives the first candidates the scores of stage 2 and puts all in order; the others stay after them.
/// Returns the weighted features of the candidates that were reranked, by passage identifier. REQUIRES:
/// candidates in order (candidate.h). THROWS: Xapian's exceptions, Error(kDatabase), Error(kFailure) past the
/// deadline.
FeaturesById rerank(const CollectionStatistics& statistics, PassageReader& reader,
                    const std::vector<QueryWord>& words, std::vector<Candidate>& candidates);

}  // namespace songngu
