// The part of the grid (Vietnamese sentences × English sentences) that is worth looking at.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/align/document.h"

namespace songngu {

/// Nodes (i, j) stand before Vietnamese sentence i and English sentence j. In row i, `from[i] ≤ j ≤ to[i]`;
/// both ascend.
struct Band {
  std::vector<std::uint32_t> from;
  std::vector<std::uint32_t> to;

  [[nodiscard]] std::size_t rows() const { return from.size(); }
  [[nodiscard]] bool holds(std::size_t i, std::size_t j) const { return from[i] <= j && j <= to[i]; }
};

/// Documents of at most this many cells are looked at as a whole.
inline constexpr std::size_t kWholeGridCells = 20'000;

/// The whole grid, or for long documents a strip around the best path of a coarse alignment, block by block.
Band choose_band(const Document& document);

}  // namespace songngu
