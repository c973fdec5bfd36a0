#include "searcher/search/candidate.h"

#include <algorithm>

namespace songngu {

void put_in_order(std::vector<Candidate>& candidates) {
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return a.score != b.score ? a.score > b.score : a.id() < b.id();
  });
}

}  // namespace songngu
