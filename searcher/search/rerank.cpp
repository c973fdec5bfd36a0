#include "searcher/search/rerank.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>
#include <optional>
#include <unordered_map>

#include "common/base/deadline.h"

namespace songngu {
namespace {

// A longer query has said what it wants by then; the work grows with words times tokens.
constexpr std::size_t kMaxWords = 100;

EvidenceFinder::Counterparts counterparts_of(PassageReader& reader, const Candidate& candidate) {
  EvidenceFinder::Counterparts counterparts;
  for (const std::int32_t link : decode_key(candidate.key).links) {
    counterparts.push_back(&reader.view(reader.neighbour(candidate.document, link)));
  }
  return counterparts;
}

double total(const EvidenceVector& evidence) {
  return rounded_score(std::accumulate(evidence.begin(), evidence.end(), 0.0));
}

class Reranker {
 public:
  Reranker(const Collection& collection, PassageReader& reader, const std::vector<QueryWord>& words)
      : collection_(collection),
        reader_(reader),
        words_(words),
        trust_{trust_in(Language::kVietnamese, words), trust_in(Language::kEnglish, words)} {}

  /// What the first pass thinks of a candidate, as far as its language is trusted.
  void scale(Candidate& candidate) const { candidate.score *= trust(candidate); }

  /// By its own text.
  void judge(Candidate& candidate) {
    stop_if_late();
    EvidenceVector evidence = finder(candidate).find(reader_.view(candidate.document));
    evidence[static_cast<std::size_t>(Evidence::kFirstPass)] = candidate.score;
    add(evidence, candidate);
  }

  /// By its counterparts, instead of what was taken for granted of them.
  void confirm(Candidate& candidate) {
    stop_if_late();
    const EvidenceFinder::Counterparts counterparts = counterparts_of(reader_, candidate);
    if (counterparts.empty()) return;
    EvidenceVector evidence = all_.at(candidate.document);
    finder(candidate).confirm(counterparts, evidence);
    add(evidence, candidate);
  }

  /// Weighted, of those judged.
  [[nodiscard]] EvidenceById evidence(const std::vector<Candidate>& judged) const {
    EvidenceById all;
    for (const Candidate& candidate : judged) {
      all.emplace(candidate.id(), trusted(all_.at(candidate.document), candidate));
    }
    return all;
  }

 private:
  const EvidenceFinder& finder(const Candidate& candidate) {
    auto& finder = finders_[static_cast<std::size_t>(candidate.language())];
    if (!finder) finder.emplace(collection_, words_, candidate.language());
    return *finder;
  }

  [[nodiscard]] double trust(const Candidate& candidate) const {
    return trust_[static_cast<std::size_t>(candidate.language())];
  }

  /// The first pass' score is scaled already.
  [[nodiscard]] EvidenceVector trusted(EvidenceVector evidence, const Candidate& candidate) const {
    for (std::size_t kind = 1; kind < kEvidenceKinds; ++kind) evidence[kind] *= trust(candidate);
    return evidence;
  }

  void add(const EvidenceVector& evidence, Candidate& candidate) {
    all_[candidate.document] = evidence;
    candidate.score = total(trusted(evidence, candidate));
  }

  const Collection& collection_;
  PassageReader& reader_;
  const std::vector<QueryWord>& words_;
  std::array<double, 2> trust_;  // by language
  std::array<std::optional<EvidenceFinder>, 2> finders_;
  std::unordered_map<Xapian::docid, EvidenceVector> all_;
};

}  // namespace

double trust_in(Language language, const std::vector<QueryWord>& words) {
  const std::optional<Language> written_in = language_of(words);
  return written_in && *written_in != language ? kTrustInOtherLanguage : 1;
}

EvidenceById rerank(const Collection& collection, PassageReader& reader, const std::vector<QueryWord>& words,
                    std::vector<Candidate>& candidates) {
  if (words.empty() || candidates.empty()) return {};
  Reranker reranker(collection, reader, words);
  for (Candidate& candidate : candidates) reranker.scale(candidate);
  put_in_order(candidates);
  if (words.size() > kMaxWords) return {};
  const auto behind =
      candidates.begin() + static_cast<std::ptrdiff_t>(std::min(kRerankDepth, candidates.size()));
  std::vector<Candidate> judged(std::make_move_iterator(candidates.begin()), std::make_move_iterator(behind));
  candidates.erase(candidates.begin(), behind);
  for (Candidate& candidate : judged) {
    reranker.judge(candidate);
    reranker.confirm(candidate);
  }
  put_in_order(judged);
  EvidenceById evidence = reranker.evidence(judged);
  candidates.insert(candidates.begin(), std::make_move_iterator(judged.begin()),
                    std::make_move_iterator(judged.end()));
  return evidence;
}

}  // namespace songngu
