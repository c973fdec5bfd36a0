#include "indexer/digest/parse.h"

#include <fmt/format.h>

#include "common/text/utf8.h"
#include "indexer/digest/assemble.h"
#include "indexer/digest/date.h"
#include "indexer/digest/front_matter.h"
#include "indexer/digest/refusal.h"
#include "indexer/digest/trim.h"

namespace songngu {
namespace {

bool is_markdown(std::string_view path) {
  return path.size() >= 3 && starts_with_ascii(path.substr(path.size() - 3), ".md");
}

std::vector<Entry> read_entries(std::string_view text, const SourceName& name, DiagnosticList& diagnostics) {
  const std::vector<DigestLine> lines = read_lines(text);
  const FrontMatter block =
      is_markdown(name.relative) ? read_front_matter(lines, diagnostics) : FrontMatter{};
  const std::optional<std::string> path_date = find_date(name.relative);
  std::vector<Entry> entries;
  for (const Section& section : split_sections(lines, block.lines, diagnostics)) {
    Entry entry = assemble(section, diagnostics);
    entry.id = entries.empty() ? name.entry_id : fmt::format("{}~{}", name.entry_id, entries.size() + 1);
    entry.file = name.file;
    entry.date = path_date ? path_date : section.date ? section.date : block.date;
    entries.push_back(std::move(entry));
  }
  if (entries.empty())
    diagnostics.warn(1, 1, lines.empty() ? "the file is empty: no entry" : "no entry found");
  return entries;
}

}  // namespace

ParsedFile parse_digest(std::string_view bytes, const SourceName& name) {
  DiagnosticList diagnostics(name.shown);
  ParsedFile parsed;
  if (const auto refusal = find_refusal(bytes)) {
    diagnostics.refuse(refusal->line, refusal->column, refusal->message);
  } else {
    parsed.entries = read_entries(without_byte_order_mark(bytes), name, diagnostics);
  }
  parsed.diagnostics = diagnostics.take();
  return parsed;
}

}  // namespace songngu
