// What speaks for and against each span of a sentence as the rendering of a phrase of the other sentence.
#pragma once

#include <cstddef>
#include <vector>

#include "common/model/language.h"
#include "common/wordalign/aligned_pair.h"

namespace songngu {

/// A span's score is the sum of: token weights · features of each word in it; border weights · features of
/// its left and of its right border; weights of its length, given the phrase's. That nothing renders the
/// phrase has a score of its own.
struct SpanFeatures {
  static constexpr std::size_t kWord = 40;
  static constexpr std::size_t kBorder = 46;
  static constexpr std::size_t kNothing = 14;
  static constexpr std::size_t kPhraseLengths = 4;  ///< longer phrases share the last row of the table
  static constexpr std::size_t kSpanLengths = 12;
  static constexpr std::size_t kRatio = 3;
  /// A weight for each, in this order: of words, left borders, right borders, lengths, ratios of lengths, of
  /// nothing.
  static constexpr std::size_t kWeights =
      kWord + 2 * kBorder + kPhraseLengths * kSpanLengths + kRatio + kNothing;

  std::size_t size = 0;        ///< words of the sentence
  std::size_t phrase = 0;      ///< words of the phrase
  std::vector<float> word;     ///< size * kWord
  std::vector<float> left;     ///< size * kBorder: of the border before each word
  std::vector<float> right;    ///< size * kBorder: of the border after each word
  std::vector<float> nothing;  ///< kNothing
  std::vector<bool> loose;     ///< of each word, whether it is a loose one

  /// Of the longest span that is considered.
  [[nodiscard]] std::size_t longest() const;
  /// Which weight of the table of lengths a span of `length` words has; kPhraseLengths * kSpanLengths for
  /// none.
  [[nodiscard]] std::size_t length_cell(std::size_t length) const;
  /// kRatio features.
  void ratios(std::size_t length, float* to) const;
};

/// REQUIRES: a range of words of `from` that is not empty.
SpanFeatures span_features(const AlignedPair& pair, Language from, WordRange phrase);

}  // namespace songngu
