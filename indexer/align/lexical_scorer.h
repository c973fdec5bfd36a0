// Lexical score: how well words of one language translate those of the other.
//
// Of English words E given Vietnamese words V (and the reverse), after Moore 2002: the sum of
// log[(1 − λ) + λ · (Σ_v t(e|v)) / (|V| + 1) / p(e)] over the words e, each at most kWordCap. λ is the share
// of the word's occurrences that the other side can be expected to explain. The score of a word is zero where
// V makes it as likely as it is anywhere, and grows with its likelihood given V.
#pragma once

#include <vector>

#include "indexer/align/numbered_entry.h"

namespace songngu {

/// Scores sentences of one side (the target) given a bag of words of the other side (the source).
class LexicalScorer {
 public:
  explicit LexicalScorer(const NumberedSide& target);

  void add(const Sentence& source, const NumberedSide& source_side);
  void clear();
  /// Σ log-likelihood ratios of a target sentence's words, in nats.
  [[nodiscard]] float score(const Sentence& target) const;
  /// The part of that score that comes from words which the sentence before has as well.
  [[nodiscard]] float repetition(const Sentence& target) const;
  /// The score of one word.
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
