#include "searcher/search/rerank.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <optional>

#include "searcher/search/deadline.h"
#include "searcher/search/trust.h"

namespace songngu {
namespace {

// A longer query has said what it wants by then; the work grows with words times tokens.
constexpr std::size_t kMaxWords = 100;

// What scores less than this share of the best lacks half of what a query of so many words asks for: no
// evidence makes up for that. Shorter queries have more than one right answer, and those score less alike.
constexpr double kWorthJudging = 0.5;
constexpr std::size_t kManyWords = 8;

EvidenceFinder::Counterparts counterparts_of(PassageReader& reader, const Candidate& candidate) {
  EvidenceFinder::Counterparts counterparts;
  for (const std::int32_t link : decode_key(candidate.key).links) {
    counterparts.push_back(&reader.view(reader.neighbour(candidate.document, link)));
  }
  return counterparts;
}

/// Which of the first candidates are judged, one after another; each language by the best of its own.
std::vector<bool> worth_judging(const std::vector<Candidate>& candidates, std::size_t words) {
  std::vector<bool> worth(std::min(kRerankDepth, candidates.size()), true);
  if (words < kManyWords) return worth;
  std::array<double, 2> best{};
  for (std::size_t i = 0; i < worth.size(); ++i) {
    double& mine = best[static_cast<std::size_t>(candidates[i].language())];
    mine = std::max(mine, candidates[i].score);
    worth[i] = candidates[i].score >= mine * kWorthJudging;
  }
  return worth;
}

double total(const EvidenceVector& evidence) {
  return rounded_score(std::accumulate(evidence.begin(), evidence.end(), 0.0));
}

}  // namespace

EvidenceById rerank(const Collection& collection, PassageReader& reader, const std::vector<QueryWord>& words,
                    std::vector<Candidate>& candidates) {
  EvidenceById all;
  if (words.empty() || candidates.empty()) return all;
  const Trust trust = trust_for(words);
  if (trust[0] != trust[1]) {
    for (Candidate& candidate : candidates)
      candidate.score *= trust[static_cast<std::size_t>(candidate.language())];
    put_in_order(candidates);
  }
  if (words.size() > kMaxWords) return all;
  std::array<std::optional<EvidenceFinder>, 2> finders;
  const std::vector<bool> worth = worth_judging(candidates, words.size());
  const std::size_t depth = worth.size();
  for (std::size_t i = 0; i < depth; ++i) {
    if (!worth[i]) continue;
    stop_if_late();
    Candidate& candidate = candidates[i];
    const Language language = candidate.language();
    auto& finder = finders[static_cast<std::size_t>(language)];
    if (!finder) finder.emplace(collection, words, language);
    EvidenceVector evidence =
        finder->find(reader.view(candidate.document), counterparts_of(reader, candidate));
    for (double& piece : evidence) piece *= trust[static_cast<std::size_t>(language)];
    evidence[static_cast<std::size_t>(Evidence::kFirstPass)] = candidate.score;
    candidate.score = total(evidence);
    all.emplace(candidate.id(), evidence);
  }
  // No evidence is negative: what is behind them stays below.
  std::vector<Candidate> judged(
      std::make_move_iterator(candidates.begin()),
      std::make_move_iterator(candidates.begin() + static_cast<std::ptrdiff_t>(depth)));
  put_in_order(judged);
  std::move(judged.begin(), judged.end(), candidates.begin());
  return all;
}

}  // namespace songngu
