#include "searcher/search/match/grouping.h"

#include <unordered_set>

#include "common/database/record/passage_key.h"

namespace songngu {
namespace {

class AbsorbedDocuments {
 public:
  [[nodiscard]] bool contains(const Candidate& match) const { return documents_.contains(match.document); }
  void insert(Xapian::docid document) { documents_.insert(document); }

 private:
  std::unordered_set<Xapian::docid> documents_;
};

}  // namespace

std::vector<HitRef> ungrouped(const std::vector<Candidate>& ranked) {
  std::vector<HitRef> hits;
  hits.reserve(ranked.size());
  for (std::size_t i = 0; i < ranked.size(); ++i) {
    hits.push_back({ranked[i].document, ranked[i].score, ranked[i].document, i});
  }
  return hits;
}

std::vector<HitRef> grouped(const std::vector<Candidate>& ranked, const DocumentNumbering& numbering) {
  std::vector<HitRef> hits;
  AbsorbedDocuments absorbed;
  const auto counterparts = [&](const Candidate& hit, const auto& absorb) {
    for (const std::int32_t link : decode_key(hit.key).links) absorb(numbering.neighbour(hit.document, link));
  };
  group(ranked, absorbed, counterparts, [&](const Candidate& hit) {
    hits.push_back({hit.document, hit.score, hit.document, static_cast<std::size_t>(&hit - ranked.data())});
  });
  return hits;
}

std::vector<HitRef> presented_in(Language into, const std::vector<Candidate>& ranked,
                                 const DocumentNumbering& numbering) {
  std::vector<HitRef> hits;
  std::vector<HitRef> alone;
  std::unordered_set<Xapian::docid> presented;
  for (std::size_t i = 0; i < ranked.size(); ++i) {
    const Candidate& candidate = ranked[i];
    Xapian::docid document = candidate.document;
    if (candidate.language() != into) {
      const std::optional<std::int32_t> link = presented_link(decode_key(candidate.key).links);
      if (!link) {
        alone.push_back({candidate.document, candidate.score, candidate.document, i});
        continue;
      }
      document = numbering.neighbour(document, *link);
    }
    if (presented.insert(document).second) {
      hits.push_back({document, candidate.score, candidate.document, i});
    }
  }
  hits.insert(hits.end(), alone.begin(), alone.end());
  return hits;
}

}  // namespace songngu
