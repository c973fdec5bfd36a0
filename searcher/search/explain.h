// Why a hit has its score, part by part.
#pragma once

#include <string>
#include <vector>

#include "searcher/include/songngu/searcher.h"
#include "searcher/search/rerank.h"

namespace songngu {

/// The first pass term by term, then the second pass by kind of evidence. Slow: a small search a term.
std::vector<ScorePart> explain(const Collection& collection, PassageReader& reader,
                               const std::vector<QueryWord>& words, const std::string& passage_id,
                               const EvidenceById& evidence);

}  // namespace songngu
