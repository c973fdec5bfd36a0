// Which lines are headings.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace songngu {

inline constexpr std::size_t kMaxHeadings = 3;             ///< of one side
inline constexpr std::size_t kLongestHeading = 160;        ///< code points
inline constexpr std::size_t kLongestAskingHeading = 120;  ///< of a heading that ends in ? or !

/// At most kLongestHeading code points.
bool is_heading_sized(std::string_view text);

/// Short enough, and without an ending that marks a sentence or an announcement: . … : ; (before closing
/// quotes and brackets, if any).
bool is_heading_like(std::string_view text);

/// Whether the text ends as sentences do: . … ? ! : ; (before closing quotes and brackets, if any).
bool ends_sentence(std::string_view text);

/// What matters of a line of one side of a body for finding headings.
struct SideLine {
  std::string_view text;
  bool bullet = false;    ///< never a heading
  bool markdown = false;  ///< a heading of Markdown, which is a heading however it ends
};

/// How many of the first lines of a side are headings. `above`: how many headings of this side are above the
/// bullets. A bullet in a side is body, and so is at least one line.
std::size_t count_headings(const std::vector<SideLine>& side, std::size_t above = 0);

}  // namespace songngu
