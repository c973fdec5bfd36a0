// What differs between the two languages of an aligned entry: a free check for editors. To compare something
// else, write a function that adds remarks and call it in remarks_on().

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/model/entry.h"

namespace songngu {

/// Something an editor should look at: a Vietnamese span, the English span that it disagrees with, and how. A
/// figure or name of a bullet that the article does not have is against nothing.
struct Remark {
  Segment where;
  std::optional<Segment> against;
  std::string text;
  std::string kind = {};  ///< what is compared: "years", "amounts"
  bool certain = true;    ///< else it is marked in the text, but nothing to report: a name may be a title
};

/// What the remark is about, on one side or both.
std::vector<Segment> places_of(const Remark& remark);

/// In the order of the beads: `percentages differ: "37%" here, "73 per cent" in the original`, for each
/// Vietnamese figure that no English one of its bead agrees with, where an English figure of the same kind
/// agrees with no Vietnamese one; of a bullet or takeaway only if the article does not have the figure
/// elsewhere. Then, in the order of the passages: `"37%" is nowhere in the article`, for each other figure of
/// a bullet or takeaway that is in no sentence of either language. Last the same for names: capitalised words
/// that are no Vietnamese syllables.
std::vector<Remark> remarks_on(const Entry& entry, const std::vector<Bead>& beads);

/// What is compared: "figures".
std::string what_may_differ();

}  // namespace songngu
