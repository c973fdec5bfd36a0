#include "searcher/search/rank/rerank.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>
#include <optional>

#include "searcher/query/terms/question.h"
#include "searcher/query/terms/weights.h"
#include "searcher/search/match/trust.h"
#include "searcher/search/read/deadline.h"

namespace songngu {
namespace {

EvidenceFinder::Counterparts counterparts_of(PassageReader& reader, const Candidate& candidate) {
  EvidenceFinder::Counterparts counterparts;
  for (const std::int32_t link : decode_key(candidate.key).links) {
    counterparts.push_back(&reader.view(reader.neighbour(candidate.document, link)));
  }
  return counterparts;
}

/// The documents that judging these looks into.
std::vector<Xapian::docid> looked_into(const PassageReader& reader, const std::vector<Candidate>& candidates,
                                       const std::vector<bool>& worth) {
  std::vector<Xapian::docid> documents;
  for (std::size_t i = 0; i < worth.size(); ++i) {
    if (!worth[i]) continue;
    documents.push_back(candidates[i].document);
    for (const std::int32_t link : links_in(candidates[i].key))
      documents.push_back(reader.neighbour(candidates[i].document, link));
  }
  return documents;
}

/// Which of the first candidates are judged, one after another; each language by the best of its own.
std::vector<bool> worth_judging(const std::vector<Candidate>& candidates, std::size_t words) {
  std::vector<bool> worth(std::min(kRerankDepth, candidates.size()), true);
  if (words < kManyWords) return worth;
  std::array<double, 2> best{};
  for (std::size_t i = 0; i < worth.size(); ++i) {
    double& mine = best[index_of(candidates[i].language())];
    mine = std::max(mine, candidates[i].score);
    worth[i] = candidates[i].score >= mine * kWorthReranking;
  }
  return worth;
}

double total(const EvidenceVector& evidence) {
  return rounded_score(std::accumulate(evidence.begin(), evidence.end(), 0.0));
}

void multiply_by(const Trust& trust, std::vector<Candidate>& candidates) {
  if (trust[0] == trust[1]) return;
  for (Candidate& candidate : candidates) {
    candidate.score *= trust[index_of(candidate.language())];
    candidate.neighbours *= trust[index_of(candidate.language())];
  }
  put_in_order(candidates);
}

/// Scores candidates of both languages. The words of each language are prepared when its first candidate
/// comes.
class Reranker {
 public:
  Reranker(const CollectionStatistics& statistics, PassageReader& reader, const std::vector<QueryWord>& words,
           const Trust& trust)
      : statistics_(statistics), reader_(reader), words_(words), trust_(trust) {}

  /// What the candidate's score is made of, with that of the first stage.
  EvidenceVector evidence_for(const Candidate& candidate) {
    const EvidenceFinder finder(sought(candidate.language()));
    EvidenceVector evidence =
        finder.find(reader_.view(candidate.document), counterparts_of(reader_, candidate));
    for (double& piece : evidence) piece *= trust_[index_of(candidate.language())];
    // The text says for sure which neighbours it holds.
    at(evidence, Evidence::kFirstPass) = rounded_score(candidate.score - candidate.neighbours);
    return evidence;
  }

 private:
  const SoughtWords& sought(Language language) {
    auto& sought = sought_[index_of(language)];
    if (!sought) sought.emplace(statistics_, words_, language);
    return *sought;
  }

  const CollectionStatistics& statistics_;
  PassageReader& reader_;
  const std::vector<QueryWord>& words_;
  const Trust& trust_;
  std::array<std::optional<SoughtWords>, 2> sought_;
};

/// What is behind the first stays below them: no evidence is negative, and what neighbours added to a score
/// in the first stage counts no further than that.
void keep_below(std::vector<Candidate>& candidates, std::size_t first) {
  const double lowest = candidates[first - 1].score;
  for (auto candidate = candidates.begin() + static_cast<std::ptrdiff_t>(first);
       candidate != candidates.end() && candidate->score > lowest; ++candidate) {
    candidate->neighbours -= candidate->score - lowest;
    candidate->score = lowest;
  }
}

void put_first_in_order(std::vector<Candidate>& candidates, std::size_t first) {
  const auto end = candidates.begin() + static_cast<std::ptrdiff_t>(first);
  std::vector<Candidate> judged(std::make_move_iterator(candidates.begin()), std::make_move_iterator(end));
  put_in_order(judged);
  std::move(judged.begin(), judged.end(), candidates.begin());
}

/// Of the first candidates, which are in order, raises those that come close to the best and may hold what
/// the question asks for.
void raise_answers(PassageReader& reader, AnswerType type, std::size_t judged,
                   std::vector<Candidate>& candidates, EvidenceById& all) {
  if (type == AnswerType::kAny) return;
  const double close = candidates.front().score * kCloseToBest;
  std::size_t looked_at = 0;
  for (; looked_at < judged && candidates[looked_at].score >= close; ++looked_at) {
    stop_if_late();
    Candidate& candidate = candidates[looked_at];
    if (!may_answer(type, reader.view(candidate.document).quantities())) continue;
    EvidenceVector& evidence = all.find(candidate.id())->second;  // whoever comes close was judged
    at(evidence, Evidence::kAnswer) = kAnswerShare * candidate.score;
    candidate.score = total(evidence);
  }
  put_first_in_order(candidates, looked_at);
}

}  // namespace

EvidenceById rerank(const CollectionStatistics& statistics, PassageReader& reader,
                    const std::vector<QueryWord>& words, std::vector<Candidate>& candidates) {
  EvidenceById all;
  if (words.empty() || candidates.empty()) return all;
  const Trust trust = trust_for(words);
  multiply_by(trust, candidates);
  if (words.size() > kMostWordsReranked) return all;
  Reranker reranker(statistics, reader, words, trust);
  const std::vector<bool> worth = worth_judging(candidates, words.size());
  reader.read_ahead(looked_into(reader, candidates, worth));
  for (std::size_t i = 0; i < worth.size(); ++i) {
    if (!worth[i]) continue;
    stop_if_late();
    const EvidenceVector evidence = reranker.evidence_for(candidates[i]);
    candidates[i].score = total(evidence);
    all.emplace(candidates[i].id(), evidence);
  }
  put_first_in_order(candidates, worth.size());
  keep_below(candidates, worth.size());
  raise_answers(reader, expected_answer(words), worth.size(), candidates, all);
  return all;
}

}  // namespace songngu
