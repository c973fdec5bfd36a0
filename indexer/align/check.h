// What differs between the two languages: a free check for editors. To add one: write its file, and its line
// in checks.def.
#pragma once

#include <string>
#include <vector>

#include "common/model/entry.h"

namespace songngu {

/// Two stretches of one bead that should say the same and don't.
struct Difference {
  Segment vietnamese;
  Segment english;

  auto operator<=>(const Difference&) const = default;
};

#define CHECK(name, what) \
  std::vector<Difference> name##_check(const Entry& entry, const std::vector<Bead>& beads);
#include "indexer/align/checks.def"
#undef CHECK

/// Something a reader should look at: a Vietnamese stretch, the English one it disagrees with, and how.
struct Remark {
  Segment where;
  Segment against;
  std::string text;
};

/// `quantities differ: "37%" here, "73 per cent" in the original`, for each difference, check by check.
std::vector<Remark> remarks_on(const Entry& entry, const std::vector<Bead>& beads);

/// What is checked: "quantities"; of several checks "quantities or names".
std::string what_may_differ();

}  // namespace songngu
