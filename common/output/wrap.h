// Breaking a text into lines that fit a number of columns.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace songngu {

/// A stretch of a text in bytes, end excluded.
struct BreakRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  auto operator<=>(const BreakRange&) const = default;
};

/// Lines of at most `columns` columns, broken where Unicode (UAX #14) allows it, else between characters;
/// blanks at a line's end belong to no line. A character wider than `columns` gets a line of its own. An
/// empty text has no line. REQUIRES: sanitized text, `columns` > 0.
std::vector<BreakRange> wrap(std::string_view text, int columns);

}  // namespace songngu
