// The counterpart of a passage, derived from the beads of its entry: the one rule by which both programs read
// it off.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "common/model/entry.h"

namespace songngu {

struct CounterpartSpans {
  /// A passage of the other language, as an index into Entry::passages.
  struct In {
    std::uint32_t passage = 0;
    std::vector<Span>
        spans;  ///< of the sentences that correspond, in code points; in order, neighbours merged

    bool operator==(const In&) const = default;
  };

  Relation relation = Relation::kTranslation;
  double confidence = 0;     ///< mean of the beads', weighted by their text in the counterpart
  std::vector<In> passages;  ///< in reading order

  bool operator==(const CounterpartSpans&) const = default;
};

/// What corresponds to a passage: through its translation beads where it has some with text on both sides,
/// else through its summary beads, else none. `beads` may hold beads that don't touch the passage; they say
/// nothing.
std::optional<CounterpartSpans> counterpart_of(std::uint32_t passage, Language language,
                                               const std::vector<Bead>& beads);

/// The part of counterpart_of() whose sentences correspond to those that `matches` (spans of the passage)
/// overlap.
std::vector<CounterpartSpans::In> focus_of(std::uint32_t passage, Language language,
                                           const std::vector<Bead>& beads, const std::vector<Span>& matches);

/// The bullets and takeaways that sum the passage up, in order; none for what is itself a bullet or takeaway.
std::vector<std::uint32_t> summaries_of(std::uint32_t passage, const Passage& what,
                                        const std::vector<Bead>& beads);

}  // namespace songngu
