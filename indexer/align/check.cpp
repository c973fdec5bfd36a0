#include "indexer/align/check.h"

#include <array>
#include <string_view>

#include <fmt/format.h>

#include "common/text/utf8.h"

namespace songngu {
namespace {

struct Check {
  std::string_view what;
  std::vector<Difference> (*find)(const Entry& entry, const std::vector<Bead>& beads);
};

constexpr std::array kChecks = {
#define CHECK(name, what) Check{what, name##_check},
#include "indexer/align/checks.def"
#undef CHECK
};

std::string_view text_at(const Entry& entry, const Segment& segment) {
  return slice(entry.passages.at(segment.passage).text, segment.span);
}

}  // namespace

std::vector<Remark> remarks_on(const Entry& entry, const std::vector<Bead>& beads) {
  std::vector<Remark> remarks;
  for (const Check& check : kChecks) {
    for (const Difference& found : check.find(entry, beads)) {
      remarks.push_back({found.vietnamese, found.english,
                         fmt::format("{} differ: \"{}\" here, \"{}\" in the original", check.what,
                                     text_at(entry, found.vietnamese), text_at(entry, found.english))});
    }
  }
  return remarks;
}

std::string what_may_differ() {
  std::string all;
  for (const Check& check : kChecks) all += fmt::format("{}{}", all.empty() ? "" : " or ", check.what);
  return all;
}

}  // namespace songngu
