// What differs between the two languages of an aligned entry: a free check for editors. To compare something
// else, write a function that finds the differences, and its row in the table of remarks.cpp.

#pragma once

#include <string>
#include <vector>

#include "common/model/entry.h"

namespace songngu {

/// Something an editor should look at: a Vietnamese span, the English span that it disagrees with, and how.
struct Remark {
  Segment where;
  Segment against;
  std::string text;
};

/// `quantities differ: "37%" here, "73 per cent" in the original`, for each difference, comparison by
/// comparison.
std::vector<Remark> remarks_on(const Entry& entry, const std::vector<Bead>& beads);

/// What is compared: "quantities"; of several comparisons "quantities or names".
std::string what_may_differ();

}  // namespace songngu
