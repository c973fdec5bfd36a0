// Sentences that the translation moved: those that the monotone chain left without a counterpart on both
// sides, and two-by-two beads whose sentences correspond crosswise.
#pragma once

#include <vector>

#include "indexer/align/lattice.h"
#include "indexer/align/numbered_entry.h"

namespace songngu {

/// Replaces lone sentences near each other that clearly say the same by one-to-one beads (at the Vietnamese
/// sentence's place), and splits crossed two-by-two beads. Elsewhere the chain stays as it is.
std::vector<GridBead> restore_moved(std::vector<GridBead> chain, const NumberedEntry& entry);

}  // namespace songngu
