// How well sentences explain each other's words, for all beads inside a band.
//
// Lexical score of English words E given Vietnamese words V (and the reverse), after Moore 2002:
// the sum of log[(1 − λ) + λ · (Σ_v t(e|v)) / (|V| + 1) / p(e)] over the words e, each at most a cap. It is
// zero where V tells nothing about E and grows with what it tells; λ says how far the word can be expected to
// be explained at all.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "indexer/align/band.h"
#include "indexer/align/document.h"

namespace songngu {

struct BeadShape {
  std::uint8_t vietnamese = 0;
  std::uint8_t english = 0;

  auto operator<=>(const BeadShape&) const = default;
};

inline constexpr std::array<BeadShape, 8> kBeadShapes{
    {{1, 1}, {0, 1}, {1, 0}, {1, 2}, {2, 1}, {2, 2}, {1, 3}, {3, 1}}};

/// Explains words of one side by a bag of words of the other.
class Explainer {
 public:
  Explainer(const DocumentSide& target, double cap);

  void add(const Sentence& source, const DocumentSide& source_side);
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
  float cap_;
};

class ScoreGrid {
 public:
  ScoreGrid(const Document& document, const Band& band, const AlignOptions& options);

  /// Natural logarithm of the bead's weight: prior, length, words, paragraph borders.
  [[nodiscard]] double bead(std::size_t i, std::size_t j, BeadShape shape) const;
  /// The lexical part: mean of both directions, in nats.
  [[nodiscard]] double lexical(std::size_t i, std::size_t j, BeadShape shape) const;

 private:
  static constexpr std::size_t kMaxMerged = 3;
  struct Cell {
    std::array<float, kMaxMerged> english{};     // words of en j given vi i … i + k
    std::array<float, kMaxMerged> vietnamese{};  // words of vi i given en j … j + k
    float english_again = 0;                     // of english[0], by words of en j − 1
    float vietnamese_again = 0;                  // of vietnamese[0], by words of vi i − 1
  };

  void score_english();
  void score_vietnamese();
  [[nodiscard]] double prior(BeadShape shape) const;
  [[nodiscard]] double length(std::size_t i, std::size_t j, BeadShape shape) const;
  [[nodiscard]] double borders(std::size_t i, std::size_t j, BeadShape shape) const;
  [[nodiscard]] const Cell& cell(std::size_t i, std::size_t j) const {
    return cells_[row_[i] + j - first_[i]];
  }
  [[nodiscard]] Cell& cell(std::size_t i, std::size_t j) { return cells_[row_[i] + j - first_[i]]; }

  const std::vector<Sentence>& vi_;
  const std::vector<Sentence>& en_;
  const Document& document_;
  const AlignOptions& options_;
  std::vector<std::uint32_t> first_;  // of row i: English sentences first_[i] … last_[i] − 1 are scored
  std::vector<std::uint32_t> last_;
  std::vector<std::size_t> row_;
  std::vector<Cell> cells_;
};

}  // namespace songngu
