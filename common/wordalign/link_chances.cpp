#include "common/wordalign/link_chances.h"

#include <algorithm>

namespace songngu {

LinkChances::LinkChances(const AlignedPair& pair, const std::array<SpanWeights, 2>& weights)
    : size_(pair.words(Language::kEnglish).size()),
      chances_(pair.words(Language::kVietnamese).size() * size_) {
  if (chances_.empty()) return;
  for (const Language from : kLanguages) add_spans(pair, from, weights[index_of(from)]);
  take_quantities(pair);
}

void LinkChances::add_spans(const AlignedPair& pair, Language from, SpanWeights weights) {
  const SpanFeatureExtractor extractor(pair, from);
  for (std::size_t i = 0; i < pair.words(from).size(); ++i) {
    const SpanDistribution spans(extractor.features({i, i + 1}), weights);
    const std::vector<double> covered = spans.covered();
    for (std::size_t j = 0; j < covered.size(); ++j) cell(from, i, j) += static_cast<float>(covered[j] / 2);
  }
}

/// A quantity that both sentences have once is certain.
void LinkChances::take_quantities(const AlignedPair& pair) {
  const auto& words = pair.words(Language::kVietnamese);
  for (std::size_t begin = 0, end = 0; begin < words.size(); begin = end) {
    end = std::max(begin + 1, words_in(words, words[begin].quantity_span).end);
    if (words[begin].quantity.empty()) continue;
    const auto same = same_quantity(pair, Language::kVietnamese, {begin, end});
    if (!same) continue;
    const WordRange there = words_in(pair.words(Language::kEnglish), *same);
    for (std::size_t i = begin; i < end; ++i) {
      for (std::size_t j = 0; j < size_; ++j)
        cell(Language::kVietnamese, i, j) =
            j >= there.begin && j < there.end ? static_cast<float>(kSameQuantity) : 0;
    }
  }
}

}  // namespace songngu
