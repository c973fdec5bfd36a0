// Alignment of an entry: which sentences of one language say what the other's say. Pure: no files, no Xapian.
#pragma once

#include <vector>

#include "common/lexicon/lexicon.h"
#include "common/model/entry.h"
#include "indexer/align/parameters.h"
#include "indexer/learn/learner.h"

namespace songngu {

/// The beads of an entry: translation beads of headings and body in reading order (null beads included, so
/// that every sentence stands in exactly one), then summary beads (a bullet or takeaway, whole, with the
/// source sentences it sums up) in the bullets' order; a bullet that the original doesn't support has none.
/// Links below kMinConfidence (bullets: kMinSummaryConfidence) are not given: their sentences stand in null
/// beads.
std::vector<Bead> align(const Entry& entry, const Lexicon& lexicon);

/// What an aligned entry teaches: the words of its confident beads.
std::vector<SentencePair> teaching_pairs(const Entry& entry, const std::vector<Bead>& beads);

}  // namespace songngu
