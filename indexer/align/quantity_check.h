// Quantities that a translation or bullet gives differently from what it renders: a free fact check for
// editors.
#pragma once

#include <cstdint>
#include <vector>

#include "common/model/entry.h"

namespace songngu {

struct QuantityDifference {
  std::uint32_t bead = 0;  ///< index into the beads given
  Segment vietnamese;      ///< the quantity in the Vietnamese passage
  Segment english;         ///< the one of the same kind in the original that it stands for

  auto operator<=>(const QuantityDifference&) const = default;
};

/// In beads that are confident (0.8 and more): a percentage, an amount of one currency or a number of 1,000
/// and more (years aside) that the English side lacks while it has exactly one other of the same kind that
/// the Vietnamese side lacks. What rounding explains is no difference. In order of the beads.
std::vector<QuantityDifference> differing_quantities(const Entry& entry, const std::vector<Bead>& beads);

}  // namespace songngu
