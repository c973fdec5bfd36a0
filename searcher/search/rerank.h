// The second pass: the best of the first, judged again on their text, by what terms can't tell.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "searcher/search/candidate.h"

namespace songngu {

struct Reranked {
  std::map<std::string, std::vector<ScorePart>> explanations;  ///< by passage identifier

  [[nodiscard]] std::vector<ScorePart> explanation_of(const std::string& id) const;
};

/// Scores the first candidates anew and puts them in order; the others keep theirs, below.
Reranked rerank(const Collection& collection, const std::vector<QueryWord>& words, const Scope& scope,
                std::vector<Candidate>& candidates, bool explain);

}  // namespace songngu
