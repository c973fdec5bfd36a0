#include "common/wordalign/span_model.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace songngu {
namespace {

constexpr std::array<float, SpanFeatures::kWithLinks.weights()> kFromVietnamese = {
#include "common/wordalign/weights_vi.def"
};
constexpr std::array<float, SpanFeatures::kWithLinks.weights()> kFromEnglish = {
#include "common/wordalign/weights_en.def"
};
constexpr std::array<float, SpanFeatures::kPlain.weights()> kLinksFromVietnamese = {
#include "common/wordalign/links_vi.def"
};
constexpr std::array<float, SpanFeatures::kPlain.weights()> kLinksFromEnglish = {
#include "common/wordalign/links_en.def"
};

/// An answer may be so much less likely than "nothing" and is given: of the phrases that were fitted on, more
/// are without rendering than of those that people ask for, as each was counted three times.
constexpr double kSilence = 0.65;

double dot(const float* features, const float* weights, std::size_t size) {
  return static_cast<double>(std::inner_product(features, features + size, weights, 0.0F));
}

/// Weights by what they belong to.
struct Parts {
  Parts(SpanWeights all, const SpanFeatures::Sizes& sizes)
      : word(all.data()),
        left(word + sizes.word),
        right(left + sizes.border),
        length(right + sizes.border),
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

SpanWeights link_weights(Language from) {
  return from == Language::kVietnamese ? SpanWeights(kLinksFromVietnamese) : SpanWeights(kLinksFromEnglish);
}

SpanDistribution::SpanDistribution(const SpanFeatures& features, SpanWeights weights)
    : size_(features.size), longest_(features.longest()), probabilities_(size_ * longest_) {
  const auto [word, border, nothing] = features.sizes;
  const Parts parts(weights, features.sizes);
  std::vector<double> lengths;
  for (std::size_t length = 1; length <= longest_; ++length)
    lengths.push_back(length_score(features, parts, length));
  std::vector<double> words{0};  // of the first n words
  std::vector<double> right;
  for (std::size_t j = 0; j < features.size; ++j) {
    words.push_back(words.back() + dot(&features.word[j * word], parts.word, word));
    right.push_back(dot(&features.right[j * border], parts.right, border));
  }
  double best = nothing_ = dot(features.nothing.data(), parts.nothing, nothing);
  std::fill(probabilities_.begin(), probabilities_.end(), -std::numeric_limits<double>::infinity());
  for (std::size_t j = 0; j < features.size; ++j) {
    const double left = dot(&features.left[j * border], parts.left, border);
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

std::vector<double> SpanDistribution::covered() const {
  std::vector<double> covered(size_ + 1);  // differences from word to word
  for (std::size_t j = 0; j < size_; ++j) {
    for (std::size_t n = 1; n <= longest_ && j + n <= size_; ++n) {
      covered[j] += probability(j, n);
      covered[j + n] -= probability(j, n);
    }
  }
  covered.pop_back();
  std::partial_sum(covered.begin(), covered.end(), covered.begin());
  return covered;
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

}  // namespace songngu
