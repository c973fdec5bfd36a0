// How well words of one language explain those of the other.
//
// Lexical score of English words E given Vietnamese words V (and the reverse), after Moore 2002:
// the sum of log[(1 − λ) + λ · (Σ_v t(e|v)) / (|V| + 1) / p(e)] over the words e, each at most kWordCap. It
// is zero where V tells nothing about E and grows with what it tells; λ says how far the word can be expected
// to be explained at all.
#pragma once

#include <vector>

#include "indexer/align/numbered_entry.h"

namespace songngu {

/// Explains words of one side by a bag of words of the other.
class Explainer {
 public:
  explicit Explainer(const NumberedSide& target);

  void add(const Sentence& source, const NumberedSide& source_side);
  void clear();
  /// Σ log-likelihood ratios of a target sentence's words, in nats.
  [[nodiscard]] float score(const Sentence& target) const;
  /// What of that score speaks for the bead only by words that the sentence before has as well.
  [[nodiscard]] float repetition(const Sentence& target) const;
  /// The same, word by word.
  [[nodiscard]] float score(WordType word) const;

 private:
  std::vector<float> unexplained_;  // 1 − λ
  std::vector<float> weight_;       // λ / p(word)
  std::vector<float> silent_;       // log(1 − λ)
  std::vector<float> evidence_;     // Σ t(word | source words)
  std::vector<WordType> touched_;
  float source_words_ = 0;
};

}  // namespace songngu
