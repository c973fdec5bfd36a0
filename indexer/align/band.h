// The part of the grid (Vietnamese sentences × English sentences) that the aligner scores.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/align/numbered_entry.h"

namespace songngu {

/// Node (i, j) is the point before Vietnamese sentence i and English sentence j. The band contains the nodes
/// of row i with `from[i] ≤ j ≤ to[i]`; both ascend with i.
struct Band {
  std::vector<std::uint32_t> from;
  std::vector<std::uint32_t> to;

  [[nodiscard]] std::size_t rows() const { return from.size(); }
  [[nodiscard]] bool holds(std::size_t i, std::size_t j) const { return from[i] <= j && j <= to[i]; }
};

/// Entries of at most this many cells are scored as a whole.
inline constexpr std::size_t kWholeGridCells = 20'000;

/// The whole grid; for long entries, a strip around the best path of a coarse alignment of blocks.
Band choose_band(const NumberedEntry& entry);

}  // namespace songngu
