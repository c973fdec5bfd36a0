// The counterpart of a passage, derived from the beads of its entry. Both programs use this rule.
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
    std::vector<Span> spans;  ///< of the corresponding sentences, in order; neighbours are merged

    bool operator==(const In&) const = default;
  };

  Relation relation = Relation::kTranslation;
  double confidence = 0;     ///< the mean of the beads, weighted by their text in the counterpart
  std::vector<In> passages;  ///< in reading order

  bool operator==(const CounterpartSpans&) const = default;
};

/// The beads that make up a passage's counterpart; they must stay where they are.
std::vector<const Bead*> corresponding_beads(std::uint32_t passage, Language language,
                                             const std::vector<Bead>& beads);

/// The counterpart of a passage: by its translation beads, if any has text on both sides; else by its summary
/// beads; else none. Beads of other passages are ignored.
std::optional<CounterpartSpans> counterpart_of(std::uint32_t passage, Language language,
                                               const std::vector<Bead>& beads);

/// The part of counterpart_of() that corresponds to those sentences of the passage that overlap `matches`.
std::vector<CounterpartSpans::In> focus_of(std::uint32_t passage, Language language,
                                           const std::vector<Bead>& beads, const std::vector<Span>& matches);

/// The bullets and takeaways that sum up the passage, in order; none if it is a bullet or takeaway itself.
std::vector<std::uint32_t> summaries_of(std::uint32_t passage, const Passage& what,
                                        const std::vector<Bead>& beads);

}  // namespace songngu
