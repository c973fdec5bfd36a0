// Lines put below and beside each other: what text output is built of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/output/styled_text.h"

namespace songngu {

using Block = std::vector<Line>;

/// Where text goes: so many columns, with or without colour.
struct Page {
  int columns = 80;
  Appearance appearance;

  [[nodiscard]] Page narrowed(int columns_less) const { return {columns - columns_less, appearance}; }
};

/// `text` wrapped to the page; its first line begins with `tag`, the others are indented as far, by `indent`
/// columns.
Block tagged(const StyledText& tag, const StyledText& text, int indent, const Page& page);

/// The same for lines that are wrapped already, to `indent` columns less than the page has.
Block behind(const StyledText& tag, Block block, int indent, const Page& page);

/// `block` moved right.
Block indented(Block block, int columns);

/// Two blocks beside each other, the left one `left_columns` wide.
Block beside(const Block& left, const Block& right, int left_columns, const Page& page);

void append(Block& block, Block more);

/// The lines with their line feeds.
std::string to_text(const Block& block);

}  // namespace songngu
