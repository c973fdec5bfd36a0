// The chance of each Vietnamese and English word of two sentences to render each other.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "common/wordalign/aligned_pair.h"
#include "common/wordalign/span_model.h"

namespace songngu {

/// The mean of two chances: of the English word to be in the span that renders the Vietnamese word, and the
/// other way around. The spans are those of the model without links.
class LinkChances {
 public:
  explicit LinkChances(const AlignedPair& pair)
      : LinkChances(pair, {link_weights(Language::kVietnamese), link_weights(Language::kEnglish)}) {}
  /// `weights`: by index_of(language) of the words that are rendered.
  LinkChances(const AlignedPair& pair, const std::array<SpanWeights, 2>& weights);

  [[nodiscard]] float chance(Language from, std::size_t i, std::size_t j) const {
    return from == Language::kVietnamese ? chances_[i * size_ + j] : chances_[j * size_ + i];
  }

 private:
  float& cell(Language from, std::size_t i, std::size_t j) {
    return from == Language::kVietnamese ? chances_[i * size_ + j] : chances_[j * size_ + i];
  }
  void add_spans(const AlignedPair& pair, Language from, SpanWeights weights);
  void take_quantities(const AlignedPair& pair);

  std::size_t size_;  // English words
  std::vector<float> chances_;
};

}  // namespace songngu
