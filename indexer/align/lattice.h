// Chains of beads through the grid: the best one, and the probability of each of its beads over all chains.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/align/band.h"
#include "indexer/align/score_grid.h"

namespace songngu {

/// A bead of the grid: sentences [i, i + shape.vietnamese) and [j, j + shape.english).
struct GridBead {
  std::uint32_t i = 0;
  std::uint32_t j = 0;
  BeadShape shape;
  double posterior = 0;  ///< of its least probable pair of sentences; for a null bead, that it is alone
  double lexical = 0;    ///< lexical score, in nats

  [[nodiscard]] bool linked() const { return shape.vietnamese > 0 && shape.english > 0; }
};

/// The likeliest chain of beads from the grid's beginning to its end (Viterbi), each with its posterior
/// probability (forward-backward over scores divided by the temperature).
std::vector<GridBead> best_chain(const ScoreGrid& grid, const Band& band);

}  // namespace songngu
