#include "searcher/search/match/newest_first.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>

#include "common/database/terms/schema.h"
#include "searcher/search/match/match_side.h"
#include "searcher/search/read/deadline.h"
#include "searcher/search/read/document_values.h"

namespace songngu {
namespace {

/// Their places, in order of documents.
std::vector<std::size_t> by_document(const std::vector<Candidate>& candidates) {
  std::vector<std::size_t> order(candidates.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return candidates[a].document < candidates[b].document; });
  return order;
}

}  // namespace

void put_newest_first(const PassageReader& reader, std::vector<Candidate>& candidates) {
  std::vector<std::pair<std::string, std::size_t>> dated(candidates.size());
  DocumentValues documents(reader);
  std::size_t read = 0;
  for (const std::size_t i : by_document(candidates)) {
    if (read++ % kMatchesPerLook == 0) stop_if_late();
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
