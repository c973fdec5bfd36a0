// Where the text of a passage is in its file.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>
#include <vector>

namespace songngu {

/// Where a stretch of a passage's text is in its file. A stretch ends where the next spot begins. It is the
/// same bytes in text and file, unless it replaces something else in the file: a space the end of a line, or
/// a character its entity.
struct SourceSpot {
  std::uint32_t at = 0;    ///< where the stretch begins in the text, in code points
  std::uint32_t line = 0;  ///< of the file, from 1
  std::uint32_t byte = 0;  ///< in that line, from 0

  auto operator<=>(const SourceSpot&) const = default;
};

/// Where the code point `at` of a text with these spots is in its file. REQUIRES: there are spots.
SourceSpot source_of(std::string_view text, const std::vector<SourceSpot>& spots, std::uint32_t at);

}  // namespace songngu
