#include "common/wordalign/span_model.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace songngu {
namespace {

constexpr std::array<float, SpanFeatures::kWeights> kFromVietnamese = {
#include "common/wordalign/weights_vi.def"
};
constexpr std::array<float, SpanFeatures::kWeights> kFromEnglish = {
#include "common/wordalign/weights_en.def"
};

/// An answer may be so much less likely than "nothing" and is given: of the phrases that were fitted on, more
/// are without rendering than of those that people ask for, as each was counted three times.
constexpr double kSilence = 0.8;

double dot(const float* features, const float* weights, std::size_t size) {
  return static_cast<double>(std::inner_product(features, features + size, weights, 0.0F));
}

/// Weights by what they belong to.
struct Parts {
  explicit Parts(SpanWeights all)
      : word(all.data()),
        left(word + SpanFeatures::kWord),
        right(left + SpanFeatures::kBorder),
        length(right + SpanFeatures::kBorder),
        ratio(length + SpanFeatures::kPhraseLengths * SpanFeatures::kSpanLengths),
        nothing(ratio + SpanFeatures::kRatio) {}
  const float* word;
  const float* left;
  const float* right;
  const float* length;
  const float* ratio;
  const float* nothing;
};

double length_score(const SpanFeatures& features, const Parts& parts, std::size_t length) {
  float ratios[SpanFeatures::kRatio];
  features.ratios(length, ratios);
  double score = dot(ratios, parts.ratio, SpanFeatures::kRatio);
  const std::size_t cell = features.length_cell(length);
  if (cell < SpanFeatures::kPhraseLengths * SpanFeatures::kSpanLengths)
    score += static_cast<double>(parts.length[cell]);
  return score;
}

}  // namespace

SpanWeights span_weights(Language from) {
  return from == Language::kVietnamese ? SpanWeights(kFromVietnamese) : SpanWeights(kFromEnglish);
}

SpanDistribution::SpanDistribution(const SpanFeatures& features, SpanWeights weights)
    : longest_(features.longest()), probabilities_(features.size * longest_) {
  const Parts parts(weights);
  std::vector<double> lengths;
  for (std::size_t length = 1; length <= longest_; ++length)
    lengths.push_back(length_score(features, parts, length));
  std::vector<double> words{0};  // of the first n words
  std::vector<double> right;
  for (std::size_t j = 0; j < features.size; ++j) {
    words.push_back(words.back() +
                    dot(&features.word[j * SpanFeatures::kWord], parts.word, SpanFeatures::kWord));
    right.push_back(dot(&features.right[j * SpanFeatures::kBorder], parts.right, SpanFeatures::kBorder));
  }
  double best = nothing_ = dot(features.nothing.data(), parts.nothing, SpanFeatures::kNothing);
  std::fill(probabilities_.begin(), probabilities_.end(), -std::numeric_limits<double>::infinity());
  for (std::size_t j = 0; j < features.size; ++j) {
    const double left = dot(&features.left[j * SpanFeatures::kBorder], parts.left, SpanFeatures::kBorder);
    for (std::size_t n = 1; n <= longest_ && j + n <= features.size; ++n) {
      const double score = words[j + n] - words[j] + left + right[j + n - 1] + lengths[n - 1];
      probabilities_[j * longest_ + n - 1] = score;
      best = std::max(best, score);
    }
  }
  double sum = nothing_ = std::exp(nothing_ - best);
  for (double& score : probabilities_) sum += score = std::exp(score - best);
  for (double& probability : probabilities_) probability /= sum;
  nothing_ /= sum;
}

namespace {

/// Without the loose words at its ends; a span of loose words alone stays as it is.
WordRange core_of(const SpanFeatures& features, WordRange range) {
  WordRange core = range;
  while (core.begin < core.end && features.loose[core.begin]) ++core.begin;
  while (core.end > core.begin && features.loose[core.end - 1]) --core.end;
  return core.size() == 0 ? range : core;
}

}  // namespace

std::optional<RenderedSpan> best_span(const SpanFeatures& features, const SpanDistribution& distribution) {
  const std::size_t longest = distribution.longest();
  struct Group {
    double mass = 0;
    double best = 0;
    WordRange range;
  };
  std::vector<Group> groups(features.size * longest);  // by the core's first word and length
  for (std::size_t j = 0; j < features.size; ++j) {
    for (std::size_t n = 1; n <= longest && j + n <= features.size; ++n) {
      const WordRange core = core_of(features, {j, j + n});
      Group& group = groups[core.begin * longest + core.size() - 1];
      const double probability = distribution.probability(j, n);
      group.mass += probability;
      if (probability <= group.best) continue;
      group.best = probability;
      group.range = {j, j + n};
    }
  }
  const auto best = std::max_element(groups.begin(), groups.end(),
                                     [](const Group& a, const Group& b) { return a.mass < b.mass; });
  if (best == groups.end() || best->mass <= kSilence * distribution.nothing()) return std::nullopt;
  return RenderedSpan{best->range, best->mass};
}

std::optional<RenderedSpan> rendered_span(const AlignedPair& pair, Language from, WordRange phrase) {
  const SpanFeatures features = span_features(pair, from, phrase);
  return best_span(features, SpanDistribution(features, span_weights(from)));
}

}  // namespace songngu
