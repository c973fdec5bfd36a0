// What a line is because of the lines around it: a bullet if others near it have the same mark, text if
// bullets alternate with their translations, a field in the head of a mail; and which lines continue the line
// above them, in wrapped bullets, takeaways and paragraphs.
#pragma once

#include <vector>

#include "indexer/digest/line.h"

namespace songngu {

/// Reads each line in the context of the lines around it, and joins the lines of wrapped texts: `more` of a
/// line is what continues it. REQUIRES: all lines of a file, as read_lines() reads them.
void read_context(std::vector<DigestLine>& lines, bool markdown);

}  // namespace songngu
