// Makes hits of ranked candidates: a passage and its counterparts are one hit, which shows the best of them;
// or each match is presented in one language.
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
  Xapian::docid matched = 0;  ///< the passage whose score it is; another one if a counterpart is presented
  std::size_t candidate = 0;  ///< the index of that passage in the candidates
};

/// The rule of grouping: a match is a hit unless a better hit has it as a counterpart. Calls `hit(match)` for
/// each hit, in order. `counterparts(match, absorb)` calls `absorb` with each counterpart of a hit;
/// `absorbed` remembers these (`insert`) and knows whether a match is one of them (`contains`).
template <typename Matches, typename Absorbed, typename Counterparts, typename OnHit>
void group(const Matches& best_first, Absorbed& absorbed, const Counterparts& counterparts,
           const OnHit& hit) {
  for (const auto& match : best_first) {
    if (absorbed.contains(match)) continue;
    hit(match);
    counterparts(match, [&](const auto& counterpart) { absorbed.insert(counterpart); });
  }
}

/// The distance from a passage with these links to the counterpart that is presented in its place: the one
/// with the most aligned text, which is the first. Nothing if there is no counterpart.
inline std::optional<std::int32_t> presented_link(std::span<const std::int32_t> links) {
  return links.empty() ? std::nullopt : std::optional(links.front());
}

/// A hit for each passage and its counterparts.
std::vector<HitRef> grouped(const std::vector<Candidate>& ranked, const DocumentNumbering& numbering);

/// Each match in the language `into`: itself, or the counterpart of presented_link(). Each passage once, with
/// its best score; matches without counterpart come after all others, in their own language.
std::vector<HitRef> presented_in(Language into, const std::vector<Candidate>& ranked,
                                 const DocumentNumbering& numbering);

/// A hit for each match.
std::vector<HitRef> ungrouped(const std::vector<Candidate>& ranked);

}  // namespace songngu
