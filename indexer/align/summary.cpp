#include "indexer/align/summary.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include "indexer/align/parameters.h"
#include "indexer/align/source_match.h"

namespace songngu {
namespace {

constexpr int kMaxSources = 4;  // of one statement

double sum_of_lengths(const std::vector<const Sentence*>& sentences) {
  return std::accumulate(sentences.begin(), sentences.end(), 0.0,
                         [](double sum, const Sentence* s) { return sum + static_cast<double>(s->length); });
}

/// What tells whether a statement sums up a source.
struct Features {
  double words = 1;   ///< of the statement, plus one
  double gain = 0;    ///< nats of the statement that the source explains and nothing chosen before it does
  double full = 0;    ///< the same with what it leaves unexplained, and whatever was chosen before; a word
  double excess = 0;  ///< logarithm of the statement's length by the source's, where it is the longer one
  double margin = 0;  ///< to the next best candidate, in nats a word of the statement
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

/// Chooses a statement's sources one by one, each for what it explains beyond those before it.
class Cover {
 public:
  explicit Cover(const std::vector<Source>& sources) : sources_(sources) {}

  /// Appends the sources' sentences to the bead, and lowers its confidence to that of the least sure.
  void extend(const Sentence& statement, const std::vector<SourceCandidate>& candidates, Bead& bead) const {
    std::vector<float> covered(statement.words.size(), 0);
    std::vector<bool> taken(candidates.size());
    for (int n = 0; n < kMaxSources; ++n) {
      const auto [best, features] = choose(statement, candidates, covered, taken, n > 0);
      if (best == candidates.size()) return;
      const double confidence = confidence_of(features);
      const Source& source = sources_[candidates[best].source];
      if (confidence < (n == 0 ? parameters::kBulletFirst : parameters::kBulletFurther)) return;
      taken[best] = true;
      for (std::size_t w = 0; w < covered.size(); ++w)
        covered[w] = std::max(covered[w], candidates[best].gains[w]);
      for (const Sentence* sentence : source.en) bead.en.push_back(sentence->segment);
      if (!source.en.empty()) bead.confidence = std::min(bead.confidence, confidence);
    }
  }

 private:
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

  const std::vector<Source>& sources_;
};

}  // namespace

std::vector<Bead> align_summaries(const NumberedEntry& entry, const std::vector<Bead>& translation) {
  const std::vector<Source> sources = sources_of(entry, translation);
  const auto candidates = match_sources(entry, sources);
  const Cover cover(sources);
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
