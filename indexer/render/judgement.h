// What a reader who checks a translation should be told of a bead.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "indexer/render/export_writer.h"

namespace songngu {

enum class Judgement : std::uint8_t {
  kSure,
  kUnsure,   ///< of low confidence (kLowConfidence)
  kAlone,    ///< one side has nothing
  kDiffers,  ///< there is a remark on it
};

/// Whether both stretches of the remark lie in the bead.
bool concerns(const Remark& remark, const Bead& bead);

Judgement judge(const Bead& bead, const std::vector<Remark>& remarks);

/// `beads` with a one-sided bead for each bullet and takeaway that has none, in the order of the passages;
/// `beads` in reading order.
std::vector<Bead> with_lone_bullets(const Entry& entry, const std::vector<Bead>& beads);

/// How many beads were judged what.
class Tally {
 public:
  void add(Judgement judgement) { ++counts_[static_cast<std::size_t>(judgement)]; }
  [[nodiscard]] std::size_t count(Judgement judgement) const {
    return counts_[static_cast<std::size_t>(judgement)];
  }
  /// Those with both sides.
  [[nodiscard]] std::size_t pairs() const {
    return count(Judgement::kSure) + count(Judgement::kUnsure) + count(Judgement::kDiffers);
  }

 private:
  std::size_t counts_[4] = {};
};

/// "31 pairs, 2 unsure (?), 1 with differing quantities (≠); 4 alone (∅)"
std::string to_string(const Tally& tally);

}  // namespace songngu
