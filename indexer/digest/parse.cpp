#include "indexer/digest/parse.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "common/base/ascii.h"
#include "common/model/entry.h"
#include "common/text/unicode/utf8.h"
#include "indexer/digest/diagnostic.h"
#include "indexer/digest/facts.h"
#include "indexer/digest/garbled.h"
#include "indexer/digest/line.h"
#include "indexer/digest/line_language.h"
#include "indexer/digest/section.h"
#include "indexer/digest/trim.h"

namespace songngu {
namespace {

// Refusal: bytes that are not text.

struct Refusal {
  std::size_t line = 1;
  std::size_t column = 1;  ///< in code points
  std::string message;
};

using namespace std::string_view_literals;

constexpr std::string_view kConvert = "; convert it to UTF-8";

// Text in two-byte units without a byte order mark: each second byte of ASCII text is NUL.
bool looks_like_utf16(std::string_view bytes) {
  return bytes.size() >= 4 && (bytes[0] == '\0') != (bytes[1] == '\0') &&
         (bytes[0] == '\0') == (bytes[2] == '\0') && (bytes[1] == '\0') == (bytes[3] == '\0');
}

std::string_view wide_encoding(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32";
  if (bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv)) return "UTF-16";
  return looks_like_utf16(bytes) ? "UTF-16" : "";
}

Refusal nul_at(std::string_view bytes, std::size_t nul) {
  const std::string_view before = bytes.substr(0, nul);
  const auto lines = std::count(before.begin(), before.end(), '\n');
  const std::size_t column = code_point_count(before.substr(before.rfind('\n') + 1));  // npos + 1 is 0
  return {static_cast<std::size_t>(lines) + 1, column + 1, "NUL byte: a binary file, not text"};
}

Refusal malformed_at(std::string_view bytes, const InvalidUtf8& place) {
  const auto byte = static_cast<unsigned char>(bytes[place.byte]);
  const bool truncated = byte >= 0xC2 && byte <= 0xF4 && bytes.size() - place.byte < 4 &&
                         std::all_of(bytes.begin() + static_cast<std::ptrdiff_t>(place.byte) + 1, bytes.end(),
                                     [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; });
  if (truncated) {
    return {place.line, place.column,
            fmt::format("not UTF-8: the file ends inside a character (byte 0x{:02X})", byte)};
  }
  return {place.line, place.column, fmt::format("not UTF-8: byte 0x{:02X}{}", byte, kConvert)};
}

/// The first reason to refuse the file: UTF-16 or UTF-32, a NUL byte, bytes that are not UTF-8. Only the
/// first, so that a binary file gets one message.
std::optional<Refusal> find_refusal(std::string_view bytes) {
  if (const std::string_view encoding = wide_encoding(bytes); !encoding.empty()) {
    return Refusal{1, 1, fmt::format("{} text, not UTF-8{}", encoding, kConvert)};
  }
  const auto malformed = find_invalid_utf8(bytes);
  const std::size_t nul = bytes.find('\0');
  if (nul != std::string_view::npos && (!malformed || nul < malformed->byte)) return nul_at(bytes, nul);
  if (malformed) return malformed_at(bytes, *malformed);
  return std::nullopt;
}

// Front matter: the YAML block at the very top of a Markdown file.

struct FrontMatter {
  std::size_t lines = 0;  ///< how many of the file's lines it consists of, with its rules
  std::optional<std::string>
      date;  ///< of its "date:" line; the date of every entry of the file that has no other
};

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

/// A "---" that begins the file, with lines of YAML up to the next "---" or "...". An entry between two rules
/// is not front matter, unless its first line looks like a key.
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

// Assembling: from the lines of an entry to the entry.

void add(std::vector<Passage>& passages, const DigestLine& line, Language language, Kind kind,
         std::string_view text) {
  passages.push_back({language, kind, 0, std::string(text), line.number});
}

// By the format the header is Vietnamese; lines that are clearly English are taken as English.
void add_header(std::vector<Passage>& passages, const std::vector<DigestLine>& lines, Kind kind,
                const char* remark, DiagnosticList& diagnostics) {
  for (const DigestLine& line : lines) {
    const bool english = is_english(line.text);
    if (english) diagnostics.warn(line.number, line.column, remark);
    add(passages, line, english ? Language::kEnglish : Language::kVietnamese, kind, line.text);
  }
}

void add_side(std::vector<Passage>& passages, const std::vector<DigestLine>& side, Language language,
              std::size_t above) {
  const std::size_t headings = count_headings(side, above);
  for (std::size_t i = 0; i < side.size(); ++i) {
    add(passages, side[i], language, i < headings ? Kind::kHeading : Kind::kBody, side[i].whole);
  }
}

void add_body(std::vector<Passage>& passages, const std::vector<DigestLine>& body) {
  std::vector<std::string_view> texts;
  texts.reserve(body.size());
  for (const DigestLine& line : body) texts.push_back(line.whole);
  const Border border = find_border(texts);
  const auto middle = body.begin() + static_cast<std::ptrdiff_t>(border.split);
  const auto headings_above = [&](Language language) {
    return static_cast<std::size_t>(
        std::count_if(passages.begin(), passages.end(), [&](const Passage& passage) {
          return passage.kind == Kind::kHeading && passage.language == language;
        }));
  };
  const std::size_t above_first = headings_above(border.first);
  const std::size_t above_second = headings_above(other(border.first));
  add_side(passages, {body.begin(), middle}, border.first, above_first);
  add_side(passages, {middle, body.end()}, other(border.first), above_second);
}

void number(std::vector<Passage>& passages) {
  std::stable_sort(passages.begin(), passages.end(),
                   [](const Passage& left, const Passage& right) { return left.line < right.line; });
  std::array<std::array<std::uint32_t, 4>, 2> counts{};
  for (Passage& passage : passages) {
    passage.number = ++counts.at(index_of(passage.language)).at(static_cast<std::size_t>(passage.kind));
  }
}

void add_once(std::vector<std::string>& list, std::vector<std::string> more) {
  for (std::string& value : more) {
    if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(std::move(value));
  }
}

/// Passages with language, kind and number, and the facts in URL and tag lines. The caller sets id, file and
/// date.
Entry assemble(const Section& section, DiagnosticList& diagnostics) {
  Entry entry;
  add_header(entry.passages, section.headings, Kind::kHeading,
             "an English heading above the bullets: taken as English", diagnostics);
  add_header(entry.passages, section.summary, Kind::kSummary, "an English bullet: taken as English",
             diagnostics);
  add_header(entry.passages, section.takeaways, Kind::kTakeaway, "an English takeaway: taken as English",
             diagnostics);
  add_body(entry.passages, section.body);
  number(entry.passages);
  for (const DigestLine& line : section.urls) add_once(entry.urls, read_urls(line.text).urls);
  for (const DigestLine& line : section.tags) add_once(entry.tags, read_tags(line.text));
  if (!entry.urls.empty()) {
    entry.url = entry.urls.front();
    entry.site = site_of(*entry.url);
  }
  if (entry.passages.empty()) diagnostics.warn(section.line, 1, "an entry without text");
  return entry;
}

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
    warn_of_garbled_text(entry, lines, diagnostics);
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
