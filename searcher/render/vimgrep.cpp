#include <fmt/format.h>

#include "common/base/file_line.h"
#include "common/output/escape.h"
#include "common/text/unicode/utf8.h"
#include "searcher/render/format.h"

namespace songngu {
namespace {

/// Byte offset of the passage in its line: bullet marks and blanks stand before it. 0 where the file cannot
/// be read or has changed.
std::size_t offset_in_line(const Hit& hit) {
  const std::size_t found = line_of_file(hit.file, hit.line).find(hit.text);
  return found == std::string::npos ? 0 : found;
}

/// Editors count columns in bytes, from 1.
std::size_t column(const Hit& hit) {
  const std::uint32_t first = hit.matches.empty() ? 0 : hit.matches.front().begin;
  return offset_in_line(hit) + slice(hit.text, Span{0, first}).size() + 1;
}

}  // namespace

std::string render_vimgrep(const Answer& answer, const RenderOptions& /*options*/) {
  std::string result;
  for (const Hit& hit : answer.hits) {
    result += fmt::format("{}:{}:{}:{}\n", sanitize(hit.file), hit.line, column(hit), sanitize(hit.text));
  }
  return result;
}

}  // namespace songngu
