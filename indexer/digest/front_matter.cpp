#include "indexer/digest/front_matter.h"

#include "common/base/ascii.h"
#include "indexer/digest/date.h"

namespace songngu {
namespace {

bool is_key(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && (is_ascii_letter(text[size]) || is_ascii_digit(text[size]) ||
                                text[size] == '_' || text[size] == '-' || text[size] == ' ')) {
    ++size;
  }
  if (size == 0 || size >= text.size() || text[size] != ':') return false;
  return size + 1 == text.size() || text[size + 1] == ' ' || text[size + 1] == '\t';
}

bool is_yaml(const DigestLine& line) {
  if (line.column > 1 || is_key(line.whole)) return true;
  return line.kind == LineKind::kBullet || line.whole.find_first_of("#]}") == 0;
}

// Index of the line that closes the block, 0 if there is no block.
std::size_t closing_line(const std::vector<DigestLine>& lines) {
  if (lines.size() < 3 || lines[0].number != 1 || lines[0].whole != "---" || !is_key(lines[1].whole))
    return 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].kind == LineKind::kRule || lines[i].whole == "...") return i;
    if (!is_yaml(lines[i])) return 0;
  }
  return 0;
}

}  // namespace

FrontMatter read_front_matter(const std::vector<DigestLine>& lines, DiagnosticList& diagnostics) {
  FrontMatter block;
  const std::size_t closing = closing_line(lines);
  if (closing == 0) return block;
  block.lines = closing + 1;
  for (std::size_t i = 1; i < closing && !block.date; ++i) {
    if (lines[i].kind != LineKind::kDate || lines[i].column > 1) continue;
    block.date = date_of_field(*date_field(lines[i].whole));
    if (!block.date) diagnostics.warn(lines[i].number, lines[i].column, "no date of the form YYYY-MM-DD");
  }
  return block;
}

}  // namespace songngu
