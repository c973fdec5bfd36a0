#include "searcher/search/bare_hit.h"

#include <unordered_set>

#include "common/database/read_entry.h"

namespace songngu {

std::vector<BareHit> ungrouped(const std::vector<Candidate>& ranked) {
  std::vector<BareHit> hits;
  hits.reserve(ranked.size());
  for (std::size_t i = 0; i < ranked.size(); ++i) {
    hits.push_back({ranked[i].document, ranked[i].score, ranked[i].document, i});
  }
  return hits;
}

std::vector<BareHit> grouped(const std::vector<Candidate>& ranked, Xapian::docid stride) {
  std::vector<BareHit> hits;
  std::unordered_set<Xapian::docid> absorbed;
  for (std::size_t i = 0; i < ranked.size(); ++i) {
    const Candidate& candidate = ranked[i];
    if (absorbed.contains(candidate.document)) continue;
    hits.push_back({candidate.document, candidate.score, candidate.document, i});
    for (const std::int32_t link : decode_key(candidate.key).links) {
      absorbed.insert(neighbour(candidate.document, link, stride));
    }
  }
  return hits;
}

std::vector<BareHit> presented_in(Language into, const std::vector<Candidate>& ranked, Xapian::docid stride) {
  std::vector<BareHit> hits;
  std::vector<BareHit> alone;
  std::unordered_set<Xapian::docid> presented;
  for (std::size_t i = 0; i < ranked.size(); ++i) {
    const Candidate& candidate = ranked[i];
    Xapian::docid document = candidate.document;
    if (candidate.language() != into) {
      const std::vector<std::int32_t> links = decode_key(candidate.key).links;
      if (links.empty()) {
        alone.push_back({candidate.document, candidate.score, candidate.document, i});
        continue;
      }
      document = neighbour(document, links.front(), stride);
    }
    if (presented.insert(document).second) {
      hits.push_back({document, candidate.score, candidate.document, i});
    }
  }
  hits.insert(hits.end(), alone.begin(), alone.end());
  return hits;
}

}  // namespace songngu
