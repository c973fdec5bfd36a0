// What speaks for and against each span of a sentence as the rendering of a phrase of the other sentence.
#pragma once

#include <cstddef>
#include <vector>

#include "common/model/language.h"
#include "common/wordalign/aligned_pair.h"

namespace songngu {

class LinkChances;

/// A span's score is the sum of: word weights · features of each word in it; border weights · features of its
/// left and of its right border; weights of its length, given the phrase's. That nothing renders the phrase
/// has a score of its own.
struct SpanFeatures {
  static constexpr std::size_t kPhraseLengths = 4;  ///< longer phrases share the last row of the table
  static constexpr std::size_t kSpanLengths = 12;
  static constexpr std::size_t kRatio = 3;

  /// How many features there are of each kind.
  struct Sizes {
    std::size_t word;
    std::size_t border;
    std::size_t nothing;

    /// A weight for each, in this order: of words, left borders, right borders, lengths, ratios of lengths,
    /// of nothing.
    [[nodiscard]] constexpr std::size_t weights() const {
      return word + 2 * border + kPhraseLengths * kSpanLengths + kRatio + nothing;
    }
  };
  static constexpr Sizes kPlain{40, 46, 14};
  static constexpr Sizes kWithLinks{52, 52, 17};

  Sizes sizes = kPlain;
  std::size_t size = 0;        ///< words of the sentence
  std::size_t phrase = 0;      ///< words of the phrase
  std::vector<float> word;     ///< size * sizes.word
  std::vector<float> left;     ///< size * sizes.border: of the border before each word
  std::vector<float> right;    ///< size * sizes.border: of the border after each word
  std::vector<float> nothing;  ///< sizes.nothing
  std::vector<bool> loose;     ///< of each word, whether it is a loose one

  /// Of the longest span that is considered.
  [[nodiscard]] std::size_t longest() const;
  /// Which weight of the table of lengths a span of `length` words has; kPhraseLengths * kSpanLengths for
  /// none.
  [[nodiscard]] std::size_t length_cell(std::size_t length) const;
  /// kRatio features.
  void ratios(std::size_t length, float* to) const;
};

/// Makes the features of phrases of one sentence. What the words outside a phrase claim is found for all
/// phrases at once.
class SpanFeatureExtractor {
 public:
  /// `pair` must outlive it. With `links`, the features are SpanFeatures::kWithLinks.
  SpanFeatureExtractor(const AlignedPair& pair, Language from, const LinkChances* links = nullptr);

  /// REQUIRES: a range of words of `from` that is not empty.
  [[nodiscard]] SpanFeatures features(WordRange phrase) const;

 private:
  /// For each word of the other sentence, the greatest of the values that the words outside a phrase have
  /// with it.
  class Outside {
   public:
    Outside() = default;
    /// `values`: of row i and column j at i * columns + j; none is below 0.
    Outside(const std::vector<float>& values, std::size_t columns);

    [[nodiscard]] float greatest(WordRange rows, std::size_t column) const;

   private:
    std::size_t columns_ = 0;
    std::size_t rows_ = 0;
    std::vector<float> before_;  // in the rows before row i, at i * columns_ + j
    std::vector<float> after_;   // in the rows from row i on
  };

  /// Values that words of the phrase's sentence have with words of the other one, at i * columns + j.
  struct Values {
    std::vector<float> all;
    Outside outside;
  };

  class Phrase;

  [[nodiscard]] float lexical(std::size_t i, std::size_t j) const;
  [[nodiscard]] float compound(std::size_t i, std::size_t j) const;
  template <typename Value>
  [[nodiscard]] Values values_of(std::size_t rows, const Value& value) const;
  void add_shared();

  const AlignedPair& pair_;
  bool has_links_;
  Language from_;
  Language to_;
  const std::vector<SentenceWord>& sources_;
  const std::vector<SentenceWord>& words_;
  std::vector<float> by_nothing_;  // of the phrase's sentence: the chance that none of words_ generates it
  std::vector<float> all_;         // of each of words_: the chance that a word generates it
  std::vector<float> generates_;   // of each of words_: the greatest chance that it generates a word
  Values forward_;                 // the word i generates the word j
  Values back_;                    // the word j generates the word i
  Values lexical_;
  Values
      compound_;  // of syllables i - 1 and i with an English word j, or of i with syllable j and a neighbour
  Values linked_;
  // What one word has with both of the words j - 1 and j.
  Values forward_shared_;
  Values back_shared_;
  Values compound_shared_;
  Values linked_shared_;
};

}  // namespace songngu
