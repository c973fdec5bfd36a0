#include "indexer/align/summary.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "common/model/entry.h"
#include "indexer/align/lexical_scorer.h"
#include "indexer/align/numbered_entry.h"
#include "indexer/align/parameters.h"
#include "indexer/base/interrupt.h"

namespace songngu {
namespace {

// Candidate sources of each statement of a bullet. A source is a bead of the translation; its Vietnamese
// sentences are compared in the bullet's own language, its English ones across the languages.

/// A bead of the translation as a possible source of a statement; one side may be empty.
struct Source {
  std::vector<const Sentence*> vi;
  std::vector<const Sentence*> en;
  double confidence = 0;  ///< of the bead
};

/// Scores Vietnamese words given Vietnamese sentences, which contain them or don't.
class SameLanguageScorer {
 public:
  explicit SameLanguageScorer(const NumberedSide& vietnamese);

  void add(const Sentence& sentence);
  void clear();
  /// Log-likelihood ratio of a word, in nats: a mean of its share of the syllables and its background
  /// frequency, as in lexical_scorer.h.
  [[nodiscard]] float score(WordType word) const;
  [[nodiscard]] float score(const Sentence& sentence) const;

 private:
  const std::vector<float>& background_;
  float silent_;
  std::vector<float> counts_;
  std::vector<WordType> touched_;
  float total_ = 0;
};

/// A source that may be what a statement sums up.
struct SourceCandidate {
  std::uint32_t source = 0;
  std::vector<float> gains;  ///< of the statement's words given the source, in nats
  float back = 0;            ///< of the source's words given the statement, in nats
  float score = 0;           ///< by which the best candidates are chosen
};

/// At most this many words of statements times sources are scored; the statements after that get no source.
constexpr std::size_t kMaxSummaryCells = 50'000'000;

constexpr std::size_t kCandidates = 12;

/// Score of the words of each source given each statement, in nats: [statement · sources + source].
std::vector<float> score_back(const NumberedEntry& entry, std::size_t statements,
                              const std::vector<Source>& sources) {
  std::vector<float> back;
  back.reserve(statements * sources.size());
  SameLanguageScorer same_language(entry.sides[0]);
  LexicalScorer cross_language(entry.sides[1]);
  for (std::size_t b = 0; b < statements; ++b) {
    same_language.clear();
    same_language.add(entry.statements[b]);
    cross_language.clear();
    cross_language.add(entry.statements[b], entry.sides[0]);
    for (const Source& source : sources) {
      float vietnamese = 0;
      float english = 0;
      for (const Sentence* sentence : source.vi) vietnamese += same_language.score(*sentence);
      for (const Sentence* sentence : source.en) english += cross_language.score(*sentence);
      back.push_back(source.vi.empty()   ? english
                     : source.en.empty() ? vietnamese
                                         : std::max(vietnamese, english));
    }
  }
  return back;
}

/// How many statements are scored: the first ones, up to kMaxSummaryCells.
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

SameLanguageScorer::SameLanguageScorer(const NumberedSide& vietnamese)
    : background_(vietnamese.background),
      silent_(static_cast<float>(std::log(1 - parameters::kBulletSaid))),
      counts_(vietnamese.types()) {}

void SameLanguageScorer::add(const Sentence& sentence) {
  for (const WordType word : sentence.words) {
    ++counts_[word];
    ++total_;
    touched_.push_back(word);
  }
}

void SameLanguageScorer::clear() {
  for (const WordType word : touched_) counts_[word] = 0;
  touched_.clear();
  total_ = 0;
}

float SameLanguageScorer::score(WordType word) const {
  if (counts_[word] <= 0) return silent_;
  constexpr auto kSaid = static_cast<float>(parameters::kBulletSaid);
  return std::log(1 - kSaid + kSaid * counts_[word] / (total_ + 1) / background_[word]);
}

float SameLanguageScorer::score(const Sentence& sentence) const {
  float sum = 0;
  for (const WordType word : sentence.words) sum += score(word);
  return sum;
}

/// The best candidates of each of the entry's statements, best first.
std::vector<std::vector<SourceCandidate>> match_sources(const NumberedEntry& entry,
                                                        const std::vector<Source>& sources) {
  std::vector<std::vector<SourceCandidate>> candidates(entry.statements.size());
  if (sources.empty()) return candidates;
  const std::size_t statements = bounded(entry.statements, sources.size());
  const std::vector<float> back = score_back(entry, statements, sources);
  SameLanguageScorer same_language(entry.sides[0]);
  LexicalScorer cross_language(entry.sides[0]);
  for (std::uint32_t s = 0; s < sources.size(); ++s) {
    stop_if_interrupted();
    same_language.clear();
    cross_language.clear();
    for (const Sentence* sentence : sources[s].vi) same_language.add(*sentence);
    for (const Sentence* sentence : sources[s].en) cross_language.add(*sentence, entry.sides[1]);
    for (std::size_t b = 0; b < statements; ++b) {
      SourceCandidate candidate{s, {}, back[b * sources.size() + s], 0};
      candidate.back *=
          static_cast<float>(candidate.back > 0 ? parameters::kBulletBack : parameters::kBulletBackAgainst);
      candidate.score = candidate.back;
      for (const WordType word : entry.statements[b].words) {
        const float through = sources[s].vi.empty() ? cross_language.score(word) : same_language.score(word);
        const float gain = sources[s].en.empty() ? through : std::max(through, cross_language.score(word));
        candidate.gains.push_back(gain);
        candidate.score += std::max(0.0F, gain);
      }
      keep_best(candidates[b], std::move(candidate));
    }
  }
  return candidates;
}

constexpr int kMaxSources = 4;  // of one statement

/// Sources from which a statement quotes two rare figures that no other source has. Words need not agree
/// then.
class FigureSources {
 public:
  FigureSources(const NumberedEntry& entry, const std::vector<Source>& sources) : entry_(entry) {
    for (std::uint32_t s = 0; s < sources.size(); ++s) {
      if (sources[s].en.empty()) continue;
      for (const Sentence* sentence : sources[s].vi) add(*sentence, entry.sides[0], s);
      for (const Sentence* sentence : sources[s].en) add(*sentence, entry.sides[1], s);
    }
  }

  /// In order.
  [[nodiscard]] std::vector<std::uint32_t> of(const Sentence& statement) const {
    std::map<std::uint32_t, std::set<std::string_view>> figures;
    for (const WordType word : statement.words) {
      const auto found = only_source_.find(entry_.sides[0].rare_figures[word]);
      if (found != only_source_.end() && found->second) figures[*found->second].insert(found->first);
    }
    std::vector<std::uint32_t> sources;
    for (const auto& [source, quoted] : figures) {
      if (quoted.size() > 1) sources.push_back(source);
    }
    return sources;
  }

 private:
  void add(const Sentence& sentence, const NumberedSide& side, std::uint32_t source) {
    for (const WordType word : sentence.words) {
      if (side.rare_figures[word].empty()) continue;
      const auto [known, fresh] = only_source_.emplace(side.rare_figures[word], source);
      if (!fresh && known->second != source) known->second.reset();
    }
  }

  const NumberedEntry& entry_;
  std::unordered_map<std::string_view, std::optional<std::uint32_t>> only_source_;  // none: several sources
};

double sum_of_lengths(const std::vector<const Sentence*>& sentences) {
  return std::accumulate(sentences.begin(), sentences.end(), 0.0,
                         [](double sum, const Sentence* s) { return sum + static_cast<double>(s->length); });
}

/// What determines whether a statement sums up a source.
struct Features {
  double words = 1;  ///< of the statement, plus one
  double gain = 0;   ///< score of the statement, in nats, less what sources chosen before give it
  double full = 0;   ///< score of the statement alone, by word: without what was chosen before
  double excess =
      0;  ///< logarithm of the ratio of the statement's length to the source's; 0 if it is shorter
  double margin = 0;       ///< to the next best candidate, in nats a word of the statement
  double translation = 1;  ///< confidence of the source's own bead
  bool further = false;    ///< not the statement's first source
  bool english_only = false;
};

/// Logistic regression, fitted on digest entries with known answers: near-verbatim bullets and free ones.
double confidence_of(const Features& x) {
  const double sum = -6.037 + 0.723 * x.full + 1.138 * std::log1p(x.gain) - 1.749 * (x.further ? 1 : 0) +
                     0.838 * std::log(0.1 + std::max(0.0, x.margin)) - 1.524 * x.excess +
                     3.091 * (x.english_only ? 1 : 0) + 3.028 * x.translation;
  return 1 / (1 + std::exp(-sum));
}

/// Chooses a statement's sources one by one, each for the score that it adds to those before it.
class Cover {
 public:
  Cover(const NumberedEntry& entry, const std::vector<Source>& sources)
      : entry_(entry), sources_(sources), figures_(entry, sources), scorer_(entry.sides[1]) {}

  /// Appends sentences of the sources to the bead, and lowers its confidence to the lowest of theirs.
  void extend(const Sentence& statement, const std::vector<SourceCandidate>& candidates, Bead& bead) {
    std::vector<std::uint32_t> quoted = figures_.of(statement);
    std::vector<float> covered(statement.words.size(), 0);
    std::vector<bool> taken(candidates.size());
    for (int n = 0; n < kMaxSources; ++n) {
      const auto [best, features] = choose(statement, candidates, covered, taken, n > 0);
      if (best == candidates.size()) break;
      const std::uint32_t source = candidates[best].source;
      double confidence = confidence_of(features);
      if (std::erase(quoted, source) > 0) confidence = std::max(confidence, parameters::kBulletFigures);
      if (confidence < (n == 0 ? parameters::kBulletFirst : parameters::kBulletFurther)) break;
      taken[best] = true;
      for (std::size_t w = 0; w < covered.size(); ++w)
        covered[w] = std::max(covered[w], candidates[best].gains[w]);
      append(statement, sources_[source], confidence, bead);
    }
    for (const std::uint32_t source : quoted)
      append(statement, sources_[source], parameters::kBulletFigures, bead);
  }

 private:
  void append(const Sentence& statement, const Source& source, double confidence, Bead& bead) {
    for (const Sentence* sentence : summed_up(statement, source.en)) bead.en.push_back(sentence->segment);
    if (!source.en.empty()) bead.confidence = std::min(bead.confidence, confidence);
  }

  [[nodiscard]] std::pair<std::size_t, Features> choose(const Sentence& statement,
                                                        const std::vector<SourceCandidate>& candidates,
                                                        const std::vector<float>& covered,
                                                        const std::vector<bool>& taken, bool further) const {
    std::size_t best = candidates.size();
    double best_score = -std::numeric_limits<double>::infinity();
    double second = 0;
    double best_gain = 0;
    for (std::size_t c = 0; c < candidates.size(); ++c) {
      if (taken[c]) continue;
      double gain = 0;
      for (std::size_t w = 0; w < covered.size(); ++w) {
        gain += static_cast<double>(std::max(0.0F, candidates[c].gains[w] - covered[w]));
      }
      const double back = static_cast<double>(candidates[c].back);
      const double score = gain + (further ? std::min(0.0, back) : back);
      if (score <= best_score) {
        second = std::max(second, score);
        continue;
      }
      second = std::max(second, best_score);
      best_score = score;
      best_gain = gain;
      best = c;
    }
    if (best == candidates.size()) return {best, {}};
    Features features = describe(statement, candidates[best]);
    features.gain = best_gain;
    features.margin = (best_score - second) / features.words;
    features.further = further;
    return {best, features};
  }

  [[nodiscard]] Features describe(const Sentence& statement, const SourceCandidate& candidate) const {
    const Source& source = sources_[candidate.source];
    Features features;
    features.words = static_cast<double>(statement.words.size()) + 1;
    features.full =
        static_cast<double>(std::accumulate(candidate.gains.begin(), candidate.gains.end(), 0.0F)) /
        features.words;
    features.english_only = source.vi.empty();
    const auto& read = features.english_only ? source.en : source.vi;
    const double length = sum_of_lengths(read) / (features.english_only ? parameters::kLengthRatio : 1);
    features.excess = std::max(0.0, std::log(static_cast<double>(statement.length) / (length + 1)));
    if (!features.english_only) features.translation = source.confidence;
    return features;
  }

  /// If a source has several English sentences, a statement often sums up only some of them: those whose
  /// words it makes likelier, and at least the one where it does so most.
  [[nodiscard]] std::vector<const Sentence*> summed_up(const Sentence& statement,
                                                       const std::vector<const Sentence*>& english) {
    if (english.size() < 2) return english;
    scorer_.clear();
    scorer_.add(statement, entry_.sides[0]);
    std::vector<const Sentence*> chosen;
    std::pair best{-std::numeric_limits<float>::infinity(), english.front()};
    for (const Sentence* sentence : english) {
      const float score = scorer_.score(*sentence);
      if (score > 0) chosen.push_back(sentence);
      if (score > best.first) best = {score, sentence};
    }
    if (chosen.empty()) chosen.push_back(best.second);
    return chosen;
  }

  const NumberedEntry& entry_;
  const std::vector<Source>& sources_;
  FigureSources figures_;
  LexicalScorer scorer_;
};

}  // namespace

std::vector<Bead> align_summaries(const NumberedEntry& entry, const std::vector<Bead>& translation) {
  const std::vector<Source> sources = sources_of(entry, translation);
  const auto candidates = match_sources(entry, sources);
  Cover cover(entry, sources);
  std::vector<Bead> beads;
  for (std::size_t b = 0; b < entry.statements.size();) {
    Bead bead{Relation::kSummary, 1, {entry.statements[b].segment}, {}};
    const std::uint32_t passage = bead.vi.front().passage;
    for (; b < entry.statements.size() && entry.statements[b].segment.passage == passage; ++b) {
      bead.vi.front().span.end = entry.statements[b].segment.span.end;
      cover.extend(entry.statements[b], candidates[b], bead);
    }
    if (bead.en.empty()) continue;
    std::sort(bead.en.begin(), bead.en.end());
    bead.en.erase(std::unique(bead.en.begin(), bead.en.end()), bead.en.end());
    beads.push_back(std::move(bead));
  }
  return beads;
}

}  // namespace songngu
