#include "searcher/search/read/candidate.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <utility>

#include "common/database/terms/schema.h"
#include "searcher/search/read/deadline.h"
#include "searcher/search/read/value_streams.h"

namespace songngu {
namespace {

/// The indices of the candidates, in order of documents.
std::vector<std::size_t> by_document(const std::vector<Candidate>& candidates) {
  std::vector<std::size_t> order(candidates.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return candidates[a].document < candidates[b].document; });
  return order;
}

}  // namespace

double rounded_score(double score) {
  return std::round(score * 1e6) / 1e6;
}

// Sorts indices, not the candidates themselves, which are four times as large and may be tens of thousands.
void put_in_order(std::vector<Candidate>& candidates) {
  struct Place {
    double score;
    std::size_t index;
  };
  std::vector<Place> places;
  places.reserve(candidates.size());
  for (const Candidate& candidate : candidates) places.push_back({candidate.score, places.size()});
  // A key begins with the identifier, and sorts in the same order.
  std::sort(places.begin(), places.end(), [&](const Place& a, const Place& b) {
    return a.score != b.score ? a.score > b.score : candidates[a.index].key < candidates[b.index].key;
  });
  std::vector<Candidate> ordered;
  ordered.reserve(candidates.size());
  for (const Place& place : places) ordered.push_back(std::move(candidates[place.index]));
  candidates = std::move(ordered);
}

void put_newest_first(const PassageReader& reader, std::vector<Candidate>& candidates) {
  std::vector<std::pair<std::string, std::size_t>> dated(candidates.size());
  DocumentValues documents(reader);
  std::size_t read = 0;
  for (const std::size_t i : by_document(candidates)) {
    if (read++ % kStepsPerCheck == 0) stop_if_late();
    documents.go_to(candidates[i].document);
    dated[i] = {documents.value(schema::kDateSlot), i};
  }
  std::stable_sort(dated.begin(), dated.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<Candidate> ordered;
  ordered.reserve(candidates.size());
  for (const auto& [date, i] : dated) ordered.push_back(std::move(candidates[i]));
  candidates = std::move(ordered);
}

}  // namespace songngu
