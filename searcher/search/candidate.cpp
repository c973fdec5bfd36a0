#include "searcher/search/candidate.h"

#include <algorithm>
#include <cmath>

namespace songngu {

double rounded_score(double score) {
  return std::round(score * 1e6) / 1e6;
}

void put_in_order(std::vector<Candidate>& candidates) {
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return a.score != b.score ? a.score > b.score : a.id() < b.id();
  });
}

}  // namespace songngu
