// Which lines are headings.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/digest/line.h"

namespace songngu {

inline constexpr std::size_t kMaxHeadings = 3;             ///< of one side
inline constexpr std::size_t kLongestHeading = 160;        ///< code points
inline constexpr std::size_t kLongestAskingHeading = 120;  ///< of one that ends in ? or !

bool is_heading_sized(std::string_view text);

/// Short enough, and not ending as a sentence or an announcement does: in . … : ; (closing quotes and
/// brackets aside).
bool is_heading_like(std::string_view text);

/// How many of the first lines of a side are headings, when `above` of its headings stand above the bullets.
/// Bullets are body paragraphs, and at least one line of the side is body.
std::size_t count_headings(const std::vector<DigestLine>& side, std::size_t above = 0);

}  // namespace songngu
