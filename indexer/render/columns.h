// Lines of text beside and below each other.
#pragma once

#include <string>
#include <vector>

#include "common/output/styled_text.h"

namespace songngu {

using Lines = std::vector<Line>;

/// One line, however long.
Line one_line(const StyledText& text, Appearance appearance);

/// `left`, `left_columns` wide, then a gutter, then `right`; the first line has its own gutter. Both gutters
/// are equally wide.
Lines beside(const Lines& left, int left_columns, const Lines& right, const Line& first_gutter,
             const Line& gutter);

/// `text` behind `tag`, further lines indented as far.
Lines behind(const Line& tag, const Lines& text);

/// The lines with their line feeds, without blanks at their ends.
std::string joined(const Lines& lines);

}  // namespace songngu
