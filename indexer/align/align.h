// Alignment of an entry: which sentences of one language correspond to which of the other. Pure: no files, no
// Xapian.
#pragma once

#include <vector>

#include "common/lexicon/lexicon.h"
#include "common/model/entry.h"
#include "indexer/align/parameters.h"
#include "indexer/learn/learner.h"

namespace songngu {

/// The beads of an entry: translation beads of headings and body in reading order (null beads included, so
/// that every sentence is in exactly one), then summary beads (a bullet or takeaway, whole, with the
/// source sentences it sums up) in the bullets' order; a bullet that the original doesn't support has none.
/// Beads whose confidence is below kMinConfidence (bullets: kMinSummaryConfidence) are left out: their
/// sentences are in null beads.
std::vector<Bead> align(const Entry& entry, const Lexicon& lexicon);

/// The words of the entry's confident beads, from which the lexicon learns.
std::vector<SentencePair> teaching_pairs(const Entry& entry, const std::vector<Bead>& beads);

}  // namespace songngu
