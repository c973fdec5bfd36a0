// The beads of an entry as a reader wants them: in reading order, and widened to whole passages on demand.
#pragma once

#include <string>
#include <vector>

#include "indexer/render/export_writer.h"

namespace songngu {

/// Summary beads in the order of their bullets, then the translation in the order of the Vietnamese side;
/// English sentences that nothing corresponds to stand behind the English sentence before them. The same
/// whatever order the beads come in.
std::vector<Bead> in_reading_order(std::vector<Bead> beads);

/// The units that a level asks for, in reading order. For passages, the beads are widened to whole ones:
/// those of headings and body that beads link, directly or through others, are one bead, whose confidence is
/// the mean of theirs weighted by text; a summary bead is widened to the passages it touches.
std::vector<Bead> units(const AlignedText& text, Level level);

/// The text of one side of a bead, or of a counterpart, its stretches joined by a blank.
std::string side_text(const Entry& entry, const std::vector<Segment>& side);

}  // namespace songngu
