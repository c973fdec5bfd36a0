#include "common/base/edit_distance.h"

#include <algorithm>
#include <vector>

namespace songngu {

std::size_t edit_distance(std::string_view from, std::string_view to, std::size_t limit) {
  std::vector<std::size_t> before(to.size() + 1);
  std::vector<std::size_t> last(to.size() + 1);
  std::vector<std::size_t> row(to.size() + 1);
  for (std::size_t j = 0; j <= to.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= from.size(); ++i) {
    row[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j <= to.size(); ++j) {
      const bool same = from[i - 1] == to[j - 1];
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0U : 1U)});
      const bool swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
      least = std::min(least, row[j]);
    }
    if (least > limit) return limit + 1;
    before.swap(last);
    last.swap(row);
  }
  return std::min(last[to.size()], limit + 1);
}

std::size_t edit_limit(std::size_t size) {
  constexpr std::size_t kShortWord = 5;
  return size <= kShortWord ? 1 : 2;
}

std::string nearest_name(std::string_view typed, const std::vector<std::string>& names) {
  constexpr std::size_t kFarthest = 2;
  std::string nearest;
  std::size_t least = kFarthest + 1;
  for (const std::string& name : names) {
    const std::size_t distance = edit_distance(typed, name, kFarthest);
    if (distance < least) {
      least = distance;
      nearest = name;
    }
  }
  return nearest;
}

}  // namespace songngu
