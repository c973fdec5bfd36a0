// What a line is because of its neighbours: a bullet if others near it have the same mark, text if bullets
// alternate with their translation, part of the head of a mail.
#pragma once

#include <vector>

#include "indexer/digest/line.h"

namespace songngu {

/// Lines with an emoji or "-Text" become bullets if another line near them has the same mark, or if three or
/// more in a row have emoji.
void settle_shared_marks(std::vector<DigestLine>& lines);

/// "• một câu", "a sentence", "• câu nữa", "another": bullets that alternate with lines of the other language
/// are text, without their marks.
void settle_alternating_bullets(std::vector<DigestLine>& lines);

/// Two or more fields in a row, at the top of a file or below an empty line, are the head of a mail.
void settle_mail_heads(std::vector<DigestLine>& lines);

/// "1. Giá gạo tăng" directly above "- …" is the title of what follows, not a bullet.
void settle_numbered_titles(std::vector<DigestLine>& lines);

/// "Nguồn:", "Tags:" and the like are labels only above a source.
void settle_labels(std::vector<DigestLine>& lines);

/// In Markdown, a single line directly above "---" is a heading, and the "---" belongs to it.
void settle_underlined_headings(std::vector<DigestLine>& lines);

}  // namespace songngu
