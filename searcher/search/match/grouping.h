// From passages that match to hits: a passage and its counterparts are one hit, which the best of them stands
// for; or each match is presented in one language.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "common/database/record/database_view.h"
#include "searcher/search/read/candidate.h"

namespace songngu {

/// A hit before its text is fetched.
struct HitRef {
  Xapian::docid document = 0;  ///< the passage that is presented
  double score = 0;
  Xapian::docid matched = 0;  ///< the passage whose score it is: another one where a counterpart is presented
  std::size_t candidate = 0;  ///< where that passage is among those ranked
};

/// The rule of grouping: a match is a hit unless a better hit has it as a counterpart. Calls `hit(match)` for
/// each of them, in order. `counterparts(match, absorb)` calls `absorb` with each counterpart of a hit;
/// `absorbed` keeps these (`insert`) and knows those that are in `best_first` (`contains`).
template <typename Matches, typename Absorbed, typename Counterparts, typename OnHit>
void group(const Matches& best_first, Absorbed& absorbed, const Counterparts& counterparts,
           const OnHit& hit) {
  for (const auto& match : best_first) {
    if (absorbed.contains(match)) continue;
    hit(match);
    counterparts(match, [&](const auto& counterpart) { absorbed.insert(counterpart); });
  }
}

/// How many steps from a passage with these links the passage is that is presented in its place: the
/// counterpart with the most aligned text, which is the first. None if there is no counterpart.
inline std::optional<std::int32_t> presented_link(std::span<const std::int32_t> links) {
  return links.empty() ? std::nullopt : std::optional(links.front());
}

/// One hit a passage and its counterparts.
std::vector<HitRef> grouped(const std::vector<Candidate>& ranked, const DocumentNumbering& numbering);

/// Each match in the language `into`: as it is, or through the counterpart of presented_link(); each passage
/// once, at its best score; what has no counterpart after all others, in its own language.
std::vector<HitRef> presented_in(Language into, const std::vector<Candidate>& ranked,
                                 const DocumentNumbering& numbering);

/// One hit a match.
std::vector<HitRef> ungrouped(const std::vector<Candidate>& ranked);

}  // namespace songngu
