#include "common/model/source_spot.h"

#include <algorithm>

#include "common/text/unicode/utf8.h"

namespace songngu {

SourceSpot source_of(std::string_view text, const std::vector<SourceSpot>& spots, std::uint32_t at) {
  const auto after =
      std::upper_bound(spots.begin() + 1, spots.end(), at,
                       [](std::uint32_t place, const SourceSpot& spot) { return place < spot.at; });
  const SourceSpot& spot = *(after - 1);
  const std::string_view stretch = slice(text, {spot.at, std::max(spot.at, at)});
  return {at, spot.line, spot.byte + static_cast<std::uint32_t>(stretch.size())};
}

}  // namespace songngu
