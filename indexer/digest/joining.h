// Which lines continue the line above them: of a bullet or takeaway, and of a paragraph that was wrapped.
#pragma once

#include <vector>

#include "indexer/digest/line.h"

namespace songngu {

/// Joins text directly below a bullet or takeaway to it where it goes on in mid-sentence or is indented, and
/// in a header: where a bullet, takeaway or source comes next. A 📌 alone takes the line after it.
void join_header_lines(std::vector<DigestLine>& lines);

/// Joins the lines of wrapped paragraphs: in Markdown those that end in mid-sentence; elsewhere where most
/// lines between empty ones are of about one width and end in mid-sentence.
void join_paragraphs(std::vector<DigestLine>& lines, bool markdown);

}  // namespace songngu
