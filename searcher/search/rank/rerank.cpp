#include "searcher/search/rank/rerank.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>
#include <optional>

#include "searcher/query/terms/question.h"
#include "searcher/query/terms/weights.h"
#include "searcher/search/match/cross_language_penalty.h"
#include "searcher/search/read/deadline.h"

namespace songngu {
namespace {

FeatureExtractor::Counterparts counterparts_of(PassageReader& reader, const Candidate& candidate) {
  FeatureExtractor::Counterparts counterparts;
  for (const std::int32_t link : decode_key(candidate.key).links) {
    counterparts.push_back(&reader.view(reader.neighbour(candidate.document, link)));
  }
  return counterparts;
}

/// The documents that are read for reranking.
std::vector<Xapian::docid> documents_read(const PassageReader& reader,
                                          const std::vector<Candidate>& candidates,
                                          const std::vector<bool>& reranked) {
  std::vector<Xapian::docid> documents;
  for (std::size_t i = 0; i < reranked.size(); ++i) {
    if (!reranked[i]) continue;
    documents.push_back(candidates[i].document);
    for (const std::int32_t link : links_in(candidates[i].key))
      documents.push_back(reader.neighbour(candidates[i].document, link));
  }
  return documents;
}

/// For each of the first candidates whether it is reranked; each language is compared with its own best.
std::vector<bool> to_rerank(const std::vector<Candidate>& candidates, std::size_t words) {
  std::vector<bool> reranked(std::min(kRerankDepth, candidates.size()), true);
  if (words < kManyWords) return reranked;
  std::array<double, 2> best{};
  for (std::size_t i = 0; i < reranked.size(); ++i) {
    double& mine = best[index_of(candidates[i].language())];
    mine = std::max(mine, candidates[i].score);
    reranked[i] = candidates[i].score >= mine * kLeastShareReranked;
  }
  return reranked;
}

double total(const FeatureVector& features) {
  return rounded_score(std::accumulate(features.begin(), features.end(), 0.0));
}

void multiply_by(const CrossLanguagePenalty& penalty, std::vector<Candidate>& candidates) {
  if (penalty[0] == penalty[1]) return;
  for (Candidate& candidate : candidates) {
    candidate.score *= penalty[index_of(candidate.language())];
    candidate.neighbours *= penalty[index_of(candidate.language())];
  }
  put_in_order(candidates);
}

/// Scores candidates of both languages; prepares the query's terms for a language at its first candidate.
class Reranker {
 public:
  Reranker(const CollectionStatistics& statistics, PassageReader& reader, const std::vector<QueryWord>& words,
           const CrossLanguagePenalty& penalty)
      : statistics_(statistics), reader_(reader), words_(words), penalty_(penalty) {}

  /// The features whose sum is the candidate's score, that of stage 1 included.
  FeatureVector features_of(const Candidate& candidate) {
    const FeatureExtractor extractor(query_terms(candidate.language()));
    FeatureVector features =
        extractor.extract(reader_.view(candidate.document), counterparts_of(reader_, candidate));
    for (double& piece : features) piece *= penalty_[index_of(candidate.language())];
    // The text shows for certain which words are neighbours: what stage 1 added is taken back.
    at(features, Feature::kStage1) = rounded_score(candidate.score - candidate.neighbours);
    return features;
  }

 private:
  const QueryTerms& query_terms(Language language) {
    auto& terms = query_terms_[index_of(language)];
    if (!terms) terms.emplace(statistics_, words_, language);
    return *terms;
  }

  const CollectionStatistics& statistics_;
  PassageReader& reader_;
  const std::vector<QueryWord>& words_;
  const CrossLanguagePenalty& penalty_;
  std::array<std::optional<QueryTerms>, 2> query_terms_;
};

/// Keeps the candidates after the first ones below these, though stage 1 may have added the scores of
/// neighbours to theirs. No feature is negative.
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
  std::vector<Candidate> reranked(std::make_move_iterator(candidates.begin()), std::make_move_iterator(end));
  put_in_order(reranked);
  std::move(reranked.begin(), reranked.end(), candidates.begin());
}

/// Boosts the contenders among the first candidates whose text may have what the question asks for.
/// REQUIRES: candidates in order.
void boost_answers(PassageReader& reader, AnswerType type, std::size_t reranked,
                   std::vector<Candidate>& candidates, FeaturesById& all) {
  if (type == AnswerType::kAny) return;
  const double least = candidates.front().score * kContenderShare;
  std::size_t contenders = 0;
  for (; contenders < reranked && candidates[contenders].score >= least; ++contenders) {
    stop_if_late();
    Candidate& candidate = candidates[contenders];
    if (!may_answer(type, reader.view(candidate.document).quantities())) continue;
    FeatureVector& features = all.find(candidate.id())->second;  // every contender was reranked
    at(features, Feature::kAnswer) = kAnswerShare * candidate.score;
    candidate.score = total(features);
  }
  put_first_in_order(candidates, contenders);
}

}  // namespace

FeaturesById rerank(const CollectionStatistics& statistics, PassageReader& reader,
                    const std::vector<QueryWord>& words, std::vector<Candidate>& candidates) {
  FeaturesById all;
  if (words.empty() || candidates.empty()) return all;
  const CrossLanguagePenalty penalty = cross_language_penalty(words);
  multiply_by(penalty, candidates);
  if (words.size() > kMostWordsReranked) return all;
  Reranker reranker(statistics, reader, words, penalty);
  const std::vector<bool> reranked = to_rerank(candidates, words.size());
  reader.read_ahead(documents_read(reader, candidates, reranked));
  for (std::size_t i = 0; i < reranked.size(); ++i) {
    if (!reranked[i]) continue;
    stop_if_late();
    const FeatureVector features = reranker.features_of(candidates[i]);
    candidates[i].score = total(features);
    all.emplace(candidates[i].id(), features);
  }
  put_first_in_order(candidates, reranked.size());
  keep_below(candidates, reranked.size());
  boost_answers(reader, expected_answer(words), reranked.size(), candidates, all);
  return all;
}

}  // namespace songngu
