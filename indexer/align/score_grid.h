// Scores of all beads inside a band: how well the sentences of their two sides translate each other, by words
// (lexical_scorer.h), lengths, paragraph borders and the prior of the bead's shape.
#pragma once

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "indexer/align/band.h"
#include "indexer/align/numbered_entry.h"

namespace songngu {

struct BeadShape {
  std::uint8_t vietnamese = 0;
  std::uint8_t english = 0;

  auto operator<=>(const BeadShape&) const = default;
};

inline constexpr std::array<BeadShape, 14> kBeadShapes{{{1, 1},
                                                        {0, 1},
                                                        {1, 0},
                                                        {1, 2},
                                                        {2, 1},
                                                        {2, 2},
                                                        {1, 3},
                                                        {3, 1},
                                                        {2, 3},
                                                        {3, 2},
                                                        {1, 4},
                                                        {4, 1},
                                                        {1, 5},
                                                        {5, 1}}};

class ScoreGrid {
 public:
  ScoreGrid(const NumberedEntry& entry, const Band& band);

  /// Natural logarithm of the bead's weight: prior, length, words, paragraph borders. -∞ for a bead of many
  /// sentences whose sides differ too much in length.
  [[nodiscard]] double bead(std::size_t i, std::size_t j, BeadShape shape) const;
  /// The lexical part: mean of both directions, in nats.
  [[nodiscard]] double lexical(std::size_t i, std::size_t j, BeadShape shape) const;

 private:
  static constexpr std::size_t kMaxMerged = 5;
  struct Cell {
    std::array<float, kMaxMerged> english{};     // words of en j given vi i … i + k
    std::array<float, kMaxMerged> vietnamese{};  // words of vi i given en j … j + k
    float english_again = 0;                     // of english[0], by words of en j − 1
    float vietnamese_again = 0;                  // of vietnamese[0], by words of vi i − 1
  };

  void score_english();
  void score_vietnamese();
  [[nodiscard]] bool is_possible(std::size_t i, std::size_t j, BeadShape shape) const;
  /// Of both sides, in code points.
  [[nodiscard]] std::pair<float, float> lengths(std::size_t i, std::size_t j, BeadShape shape) const;
  [[nodiscard]] double prior(BeadShape shape) const;
  [[nodiscard]] double length(std::size_t i, std::size_t j, BeadShape shape) const;
  [[nodiscard]] double borders(std::size_t i, std::size_t j, BeadShape shape) const;
  [[nodiscard]] const Cell& cell(std::size_t i, std::size_t j) const {
    return cells_[row_[i] + j - first_[i]];
  }
  [[nodiscard]] Cell& cell(std::size_t i, std::size_t j) { return cells_[row_[i] + j - first_[i]]; }

  const std::vector<Sentence>& vi_;
  const std::vector<Sentence>& en_;
  const NumberedEntry& entry_;
  std::vector<std::uint32_t> first_;  // of row i: English sentences first_[i] … last_[i] − 1 are scored
  std::vector<std::uint32_t> last_;
  std::vector<std::size_t> row_;
  std::vector<Cell> cells_;
};

/// How well the lengths of two texts (in code points) fit a translation: the log-likelihood ratio of these
/// lengths against any lengths. After Gale and Church 1993, with the logarithm of the ratio and a share of
/// outliers.
double length_score(double vietnamese, double english);

}  // namespace songngu
