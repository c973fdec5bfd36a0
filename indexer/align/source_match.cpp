#include "indexer/align/source_match.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>

#include "indexer/align/explainer.h"
#include "indexer/align/parameters.h"
#include "indexer/base/interrupt.h"

namespace songngu {
namespace {

constexpr std::size_t kCandidates = 12;

/// Words of each source given each statement, in nats: [statement · sources + source].
std::vector<float> score_back(const NumberedEntry& entry, std::size_t statements,
                              const std::vector<Source>& sources) {
  std::vector<float> back;
  back.reserve(statements * sources.size());
  SameLanguageExplainer same(entry.sides[0]);
  Explainer across(entry.sides[1]);
  for (std::size_t b = 0; b < statements; ++b) {
    same.clear();
    same.add(entry.statements[b]);
    across.clear();
    across.add(entry.statements[b], entry.sides[0]);
    for (const Source& source : sources) {
      float vietnamese = 0;
      float english = 0;
      for (const Sentence* sentence : source.vi) vietnamese += same.score(*sentence);
      for (const Sentence* sentence : source.en) english += across.score(*sentence);
      back.push_back(source.vi.empty()   ? english
                     : source.en.empty() ? vietnamese
                                         : std::max(vietnamese, english));
    }
  }
  return back;
}

/// How many statements can be looked at.
std::size_t bounded(const std::vector<Sentence>& statements, std::size_t sources) {
  std::size_t count = 0;
  for (std::size_t words = 0; count < statements.size(); ++count) {
    words += statements[count].words.size() + 1;
    if (words * sources > kMaxSummaryCells) break;
  }
  return count;
}

void keep_best(std::vector<SourceCandidate>& candidates, SourceCandidate&& candidate) {
  const auto better = [](const SourceCandidate& a, const SourceCandidate& b) {
    return std::pair(-a.score, a.source) < std::pair(-b.score, b.source);
  };
  const auto place = std::upper_bound(candidates.begin(), candidates.end(), candidate, better);
  if (place == candidates.end() && candidates.size() == kCandidates) return;
  candidates.insert(place, std::move(candidate));
  if (candidates.size() > kCandidates) candidates.pop_back();
}

}  // namespace

std::vector<Source> sources_of(const NumberedEntry& entry, const std::vector<Bead>& translation) {
  std::map<Segment, const Sentence*> sentence_of;
  for (const NumberedSide& side : entry.sides) {
    for (const Sentence& sentence : side.sentences) sentence_of.emplace(sentence.segment, &sentence);
  }
  std::vector<Source> sources;
  for (const Bead& bead : translation) {
    Source& source = sources.emplace_back();
    source.confidence = bead.confidence;
    for (const Segment& segment : bead.vi) source.vi.push_back(sentence_of.at(segment));
    for (const Segment& segment : bead.en) source.en.push_back(sentence_of.at(segment));
  }
  return sources;
}

SameLanguageExplainer::SameLanguageExplainer(const NumberedSide& vietnamese)
    : background_(vietnamese.background),
      silent_(static_cast<float>(std::log(1 - parameters::kBulletSaid))),
      counts_(vietnamese.types()) {}

void SameLanguageExplainer::add(const Sentence& sentence) {
  for (const WordType word : sentence.words) {
    ++counts_[word];
    ++total_;
    touched_.push_back(word);
  }
}

void SameLanguageExplainer::clear() {
  for (const WordType word : touched_) counts_[word] = 0;
  touched_.clear();
  total_ = 0;
}

float SameLanguageExplainer::score(WordType word) const {
  if (counts_[word] <= 0) return silent_;
  constexpr auto kSaid = static_cast<float>(parameters::kBulletSaid);
  return std::log(1 - kSaid + kSaid * counts_[word] / (total_ + 1) / background_[word]);
}

float SameLanguageExplainer::score(const Sentence& sentence) const {
  float sum = 0;
  for (const WordType word : sentence.words) sum += score(word);
  return sum;
}

std::vector<std::vector<SourceCandidate>> match_sources(const NumberedEntry& entry,
                                                        const std::vector<Source>& sources) {
  std::vector<std::vector<SourceCandidate>> candidates(entry.statements.size());
  if (sources.empty()) return candidates;
  const std::size_t statements = bounded(entry.statements, sources.size());
  const std::vector<float> back = score_back(entry, statements, sources);
  SameLanguageExplainer same(entry.sides[0]);
  Explainer across(entry.sides[0]);
  for (std::uint32_t s = 0; s < sources.size(); ++s) {
    stop_if_interrupted();
    same.clear();
    across.clear();
    for (const Sentence* sentence : sources[s].vi) same.add(*sentence);
    for (const Sentence* sentence : sources[s].en) across.add(*sentence, entry.sides[1]);
    for (std::size_t b = 0; b < statements; ++b) {
      SourceCandidate candidate{s, {}, back[b * sources.size() + s], 0};
      candidate.back *=
          static_cast<float>(candidate.back > 0 ? parameters::kBulletBack : parameters::kBulletBackAgainst);
      candidate.score = candidate.back;
      for (const WordType word : entry.statements[b].words) {
        const float through = sources[s].vi.empty() ? across.score(word) : same.score(word);
        const float gain = sources[s].en.empty() ? through : std::max(through, across.score(word));
        candidate.gains.push_back(gain);
        candidate.score += std::max(0.0F, gain);
      }
      keep_best(candidates[b], std::move(candidate));
    }
  }
  return candidates;
}

}  // namespace songngu
