// Which lines continue the line above them: of a bullet or takeaway, and of a paragraph that was wrapped.
#pragma once

#include <vector>

#include "indexer/digest/line.h"

namespace songngu {

/// Joins text directly below a bullet or takeaway to it if it goes on in mid-sentence, if it is indented, or
/// if the header goes on after it (with a bullet, takeaway or source). A 📌 alone is joined with the line
/// after it.
void join_header_lines(std::vector<DigestLine>& lines);

/// Joins the lines of wrapped paragraphs: in Markdown those that end in mid-sentence; elsewhere if most lines
/// between empty ones have about the same width and end in mid-sentence.
void join_paragraphs(std::vector<DigestLine>& lines, bool markdown);

}  // namespace songngu
