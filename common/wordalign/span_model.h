// Which span of a sentence renders a phrase of the other one, if any does: a log-linear model over all spans
// and "nothing".
//
// It is used in two stages. The first asks it for each single word of both sentences; what comes out says
// which words are linked (link_chances.h). The second asks it for the phrase, with features of these links
// besides.
//
// The weights of both stages were fitted on the word links that EVBNews 2.0 has made by hand in 293 news
// articles: 29,000 phrases of one to six words a direction that these links lead from to a rendering, and 600
// English and 400 Vietnamese phrases without a link, each counted three times.
// indexer/learn/built_in/fit_renderings.cpp draws the phrases and fits the weights; see
// tests/evaluate/EXPERIMENTS.md for what they reach on articles that they were not fitted on.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "common/wordalign/span_features.h"

namespace songngu {

using SpanWeights = std::span<const float>;

/// For phrases of this language, to be rendered in the other; for features with links (weights_vi.def,
/// weights_en.def).
SpanWeights span_weights(Language from);
/// The same for features without links (links_vi.def, links_en.def).
SpanWeights link_weights(Language from);

/// All spans of a sentence with their probabilities.
class SpanDistribution {
 public:
  /// REQUIRES: features.sizes.weights() weights.
  SpanDistribution(const SpanFeatures& features, SpanWeights weights);

  /// Of the span that begins with the word `begin` and has `length` words; `length` is from 1 to longest().
  [[nodiscard]] double probability(std::size_t begin, std::size_t length) const {
    return probabilities_[begin * longest_ + length - 1];
  }
  [[nodiscard]] std::size_t longest() const { return longest_; }
  [[nodiscard]] double nothing() const { return nothing_; }
  /// The chance of each word to be in the span that renders the phrase.
  [[nodiscard]] std::vector<double> covered() const;

 private:
  std::size_t size_;
  std::size_t longest_;
  std::vector<double> probabilities_;
  double nothing_ = 0;
};

struct RenderedSpan {
  WordRange words;
  double confidence = 0;  ///< the estimated chance that these are the words, function words at the ends aside
};

/// Spans that differ by function words at their ends count as one answer; the likeliest answer is given,
/// unless "nothing" is clearly likelier.
std::optional<RenderedSpan> best_span(const SpanFeatures& features, const SpanDistribution& distribution);

}  // namespace songngu
