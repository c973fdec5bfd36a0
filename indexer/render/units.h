// The beads of an entry as a reader wants them: in reading order, widened to whole passages on demand, and
// judged.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "common/wordalign/passage_renderer.h"
#include "common/wordalign/word_links.h"
#include "indexer/render/export_writer.h"

namespace songngu {

/// Summary beads in the order of their bullets, then the translation in the order of the Vietnamese side;
/// English sentences without a counterpart come after the English sentence before them. The result does not
/// depend on the order of the beads.
std::vector<Bead> in_reading_order(std::vector<Bead> beads);

/// The units that a level asks for, in reading order. For passages, the beads are widened to whole ones:
/// passages of headings and body that beads connect, directly or through others, become one bead, whose
/// confidence is the mean of theirs weighted by text. A summary bead is widened to the passages that it
/// touches.
std::vector<Bead> units(const AlignedText& text, Level level);

/// The words of a bead's two sides that render each other. Its spans are code points of the sides' texts.
struct BeadWords {
  JoinedSegments vietnamese;
  JoinedSegments english;
  std::vector<WordLink> links;  ///< none if a side is empty or too long to be aligned
};

BeadWords bead_words(const Entry& entry, const Bead& bead);

/// The text of one side of a bead or of a counterpart: its segments, joined by spaces.
std::string side_text(const Entry& entry, const std::vector<Segment>& side);

/// What a reader who checks a translation should know about a bead.
enum class Judgement : std::uint8_t {
  kSure,
  kUnsure,   ///< its confidence is below kLowConfidence
  kAlone,    ///< one side is empty
  kDiffers,  ///< there is a remark on it that names both sides
};

/// Whether the segments of the remark are in the bead.
bool concerns(const Remark& remark, const Bead& bead);

Judgement judge(const Bead& bead, const std::vector<Remark>& remarks);

/// The beads in reading order, with a one-sided bead for each bullet and takeaway that is in none.
std::vector<Bead> with_lone_bullets(const Entry& entry, const std::vector<Bead>& beads);

/// Counts the beads of each judgement.
class Tally {
 public:
  void add(Judgement judgement) { ++counts_[static_cast<std::size_t>(judgement)]; }
  [[nodiscard]] std::size_t count(Judgement judgement) const {
    return counts_[static_cast<std::size_t>(judgement)];
  }
  /// Beads with both sides.
  [[nodiscard]] std::size_t pairs() const {
    return count(Judgement::kSure) + count(Judgement::kUnsure) + count(Judgement::kDiffers);
  }

 private:
  std::size_t counts_[4] = {};
};

/// "31 pairs, 2 unsure (?), 1 with differing figures (≠); 4 alone (∅)"
std::string to_string(const Tally& tally);

}  // namespace songngu
