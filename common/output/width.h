// How many columns of a terminal a text takes: as wcwidth(3), but by Unicode's own properties (UAX #11 East
// Asian Width, UTS #51 emoji) and for whole characters as a reader sees them.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace songngu {

/// A base character with everything that is drawn on it or joined to it.
struct Cluster {
  std::size_t end = 0;  ///< byte offset after it
  int width = 0;        ///< columns: 0, 1 or 2
};

/// The cluster that begins at byte `begin`. REQUIRES: well-formed UTF-8, `begin` < size and on a character's
/// first byte.
Cluster next_cluster(std::string_view text, std::size_t begin);

/// Columns of a whole text. Control characters count 0: sanitize() first. REQUIRES: well-formed UTF-8.
int display_width(std::string_view text);

/// A stretch of a text in bytes, end excluded.
struct BreakRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  auto operator<=>(const BreakRange&) const = default;
};

/// Lines of at most `columns` columns, broken where Unicode (UAX #14) allows it, else between characters;
/// spaces at the end of a line belong to no line. A character wider than `columns` gets a line of its own. An
/// empty text has no line. REQUIRES: sanitized text, `columns` > 0.
std::vector<BreakRange> wrap(std::string_view text, int columns);

}  // namespace songngu
