// Blocks of lines, which text output puts below and next to each other.
#pragma once

#include <string>
#include <vector>

#include "common/output/styled_text.h"

namespace songngu {

using Block = std::vector<Line>;

/// Where text is written: the number of columns, with or without colour.
struct Page {
  int columns = 80;
  Appearance appearance;

  [[nodiscard]] Page narrowed(int columns_less) const { return {columns - columns_less, appearance}; }
};

/// This many spaces; none if `count` is negative.
std::string spaces(int count);

/// One line, however long.
Line one_line(const StyledText& text, Appearance appearance);

/// `tag`, and `block` after it; further lines are indented as far.
Block after_tag(const Line& tag, Block block);

/// The same for a tag that takes `indent` columns; the block has been wrapped to the remaining columns. If
/// the block is empty, the tag alone.
Block after_tag(const StyledText& tag, Block block, int indent, const Page& page);

/// The same for text that is still to be wrapped.
Block tagged(const StyledText& tag, const StyledText& text, int indent, const Page& page);

/// `block` moved right.
Block indented(Block block, int columns);

/// `left`, `left_columns` wide, then a gutter, then `right`; the first line has its own gutter. Both gutters
/// are equally wide.
Block side_by_side(const Block& left, int left_columns, const Block& right, const Line& first_gutter,
                   const Line& gutter);

void append(Block& block, Block more);

/// The lines with their line feeds, without spaces at their ends.
std::string to_text(const Block& block);

}  // namespace songngu
