#include "searcher/search/read/candidate.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace songngu {

double rounded_score(double score) {
  return std::round(score * 1e6) / 1e6;
}

// Places are sorted, not the candidates, which are four times as large and there are tens of thousands of.
void put_in_order(std::vector<Candidate>& candidates) {
  struct Place {
    double score;
    std::size_t index;
  };
  std::vector<Place> places;
  places.reserve(candidates.size());
  for (const Candidate& candidate : candidates) places.push_back({candidate.score, places.size()});
  // A key begins with its identifier, and sorts as that does.
  std::sort(places.begin(), places.end(), [&](const Place& a, const Place& b) {
    return a.score != b.score ? a.score > b.score : candidates[a.index].key < candidates[b.index].key;
  });
  std::vector<Candidate> ordered;
  ordered.reserve(candidates.size());
  for (const Place& place : places) ordered.push_back(std::move(candidates[place.index]));
  candidates = std::move(ordered);
}

}  // namespace songngu
