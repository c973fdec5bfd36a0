#include "searcher/search/rerank.h"

namespace songngu {

std::vector<ScorePart> Reranked::explanation_of(const std::string& id) const {
  const auto found = explanations.find(id);
  return found == explanations.end() ? std::vector<ScorePart>{} : found->second;
}

Reranked rerank(const Collection&, const std::vector<QueryWord>&, const Scope&, std::vector<Candidate>&, bool) {
  return {};
}

}  // namespace songngu
