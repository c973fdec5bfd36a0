// What single lines can't say: which of them are bullets because others near them have the same mark, which
// bullets alternate with their translation, and where the head of a mail is.
#pragma once

#include <vector>

#include "indexer/digest/line.h"

namespace songngu {

/// Makes bullets of lines whose mark (an emoji, "-Text") another line near them has, too, or which are three
/// or more with emoji in a row.
void settle_shared_marks(std::vector<DigestLine>& lines);

/// "• một câu", "a sentence", "• câu nữa", "another": bullets that alternate with lines of the other language
/// are text, without their marks.
void settle_alternating_bullets(std::vector<DigestLine>& lines);

/// Two or more fields in a row, at the top of a file or below an empty line, are the head of a mail.
void settle_mail_heads(std::vector<DigestLine>& lines);

/// "1. Giá gạo tăng" directly above "- …" is the title of what follows, no bullet.
void settle_numbered_titles(std::vector<DigestLine>& lines);

/// "Nguồn:", "Tags:" and the like are labels only above a source.
void settle_labels(std::vector<DigestLine>& lines);

/// A line that stands alone above "---" is a heading in Markdown, and the rule belongs to it.
void settle_underlined_headings(std::vector<DigestLine>& lines);

}  // namespace songngu
