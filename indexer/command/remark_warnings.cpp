#include "indexer/command/remark_warnings.h"

#include <algorithm>

#include <fmt/format.h>

#include "common/text/utf8.h"

namespace songngu {
namespace {

/// What stands before the passage's text on its line, in code points: a bullet mark, a byte order mark,
/// blanks.
std::uint32_t indentation(const Passage& passage, FileLines& lines) {
  const std::string& line = lines.line(passage.line);
  const std::size_t at = line.find(passage.text);
  return at == std::string::npos ? 0 : code_point_count(std::string_view(line).substr(0, at));
}

}  // namespace

std::vector<Diagnostic> warnings_on(const Entry& entry, const std::vector<Remark>& remarks,
                                    const std::string& shown, FileLines& lines) {
  const auto line_of = [&](const Remark& remark) { return entry.passages.at(remark.where.passage).line; };
  std::vector<Remark> in_order = remarks;
  std::stable_sort(in_order.begin(), in_order.end(),
                   [&](const Remark& a, const Remark& b) { return line_of(a) < line_of(b); });
  std::vector<Diagnostic> warnings;
  for (const Remark& remark : in_order) {
    const Passage& passage = entry.passages.at(remark.where.passage);
    const std::size_t column = std::size_t{1} + indentation(passage, lines) + remark.where.span.begin;
    const std::string message =
        fmt::format("{} (line {})", remark.text, entry.passages.at(remark.against.passage).line);
    warnings.push_back({shown, passage.line, column, Severity::kWarning, message});
  }
  std::sort(warnings.begin(), warnings.end());
  return warnings;
}

}  // namespace songngu
