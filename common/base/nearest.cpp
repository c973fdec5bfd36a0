#include "common/base/nearest.h"

#include "common/base/edit_distance.h"

namespace songngu {

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
