// Which sentences of the original a bullet sums up. They are found through the translation, which is in the
// bullet's own language, and directly across the languages.
#pragma once

#include <vector>

#include "common/model/entry.h"
#include "indexer/align/numbered_entry.h"

namespace songngu {

/// The summary beads of the entry's bullets, in order. `translation` are its translation beads.
std::vector<Bead> align_summaries(const NumberedEntry& entry, const std::vector<Bead>& translation);

}  // namespace songngu
