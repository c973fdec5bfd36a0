#include "indexer/digest/parse.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "common/base/ascii.h"
#include "common/model/entry.h"
#include "common/text/unicode/normalize.h"
#include "common/text/unicode/utf8.h"
#include "indexer/digest/date.h"
#include "indexer/digest/diagnostic.h"
#include "indexer/digest/front_matter.h"
#include "indexer/digest/garbled.h"
#include "indexer/digest/heading.h"
#include "indexer/digest/line.h"
#include "indexer/digest/line_context.h"
#include "indexer/digest/line_language.h"
#include "indexer/digest/markup.h"
#include "indexer/digest/section.h"
#include "indexer/digest/shape_warnings.h"
#include "indexer/digest/source_line.h"

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

// Assembling: from the lines of an entry to the entry.

class Assembler {
 public:
  Assembler(Markup markup, DiagnosticList& diagnostics) : markup_(markup), diagnostics_(diagnostics) {}

  /// Passages with language, kind and number, and the facts in URL and tag lines. The caller sets id, file
  /// and date.
  Entry run(const Section& section);

 private:
  void add_header(const std::vector<DigestLine>& lines, Kind kind, const char* remark);
  void add_body(const std::vector<DigestLine>& body);
  [[nodiscard]] std::size_t headings_in(Language language) const;

  Markup markup_;
  DiagnosticList& diagnostics_;
  bool has_source_ = false;
  Entry entry_;
};

// By the format the header is Vietnamese; lines that are clearly English are taken as English.
void Assembler::add_header(const std::vector<DigestLine>& lines, Kind kind, const char* remark) {
  for (const DigestLine& line : lines) {
    Passage passage;
    text_of(line.parts(), markup_).write_to(passage);
    if (passage.text.empty()) continue;
    const bool english = is_english(passage.text);
    if (english) diagnostics_.warn(line.number, line.column, remark);
    passage.language = english ? Language::kEnglish : Language::kVietnamese;
    passage.kind = kind;
    warn_about_text(line, has_source_, diagnostics_);
    entry_.passages.push_back(std::move(passage));
  }
}

// A list's items keep their marks in a body, but not those of a quotation.
std::string_view text_in_body(const DigestLine& line) {
  return line.is(LineKind::kBullet) && !line.whole.starts_with('>') ? line.whole : line.text;
}

std::size_t Assembler::headings_in(Language language) const {
  return static_cast<std::size_t>(
      std::count_if(entry_.passages.begin(), entry_.passages.end(), [&](const Passage& passage) {
        return passage.kind == Kind::kHeading && passage.language == language;
      }));
}

void Assembler::add_body(const std::vector<DigestLine>& body) {
  if (markup_ == Markup::kMarkdown) warn_about_tables(body, diagnostics_);
  std::vector<Passage> passages;
  std::vector<const DigestLine*> sources;
  for (const DigestLine& line : body) {
    Passage passage;
    text_of(line.parts_from(text_in_body(line)), markup_).write_to(passage);
    if (passage.text.empty()) continue;
    passages.push_back(std::move(passage));
    sources.push_back(&line);
    warn_about_text(line, has_source_, diagnostics_);
  }
  std::vector<BodyLine> lines;
  for (std::size_t i = 0; i < passages.size(); ++i)
    lines.push_back({passages[i].text, evidence_of(passages[i].text), sources[i]->announced});
  const auto [languages, footer] = languages_of(lines);
  if (footer < passages.size()) warn_about_footer(*sources[footer], diagnostics_);
  for (const Language language : {Language::kVietnamese, Language::kEnglish}) {
    std::vector<SideLine> side;
    for (std::size_t i = 0; i < passages.size(); ++i) {
      if (languages[i] != language) continue;
      side.push_back({passages[i].text,
                      sources[i]->is(LineKind::kBullet) || sources[i]->is(LineKind::kEmptyBullet),
                      sources[i]->is(LineKind::kHeading)});
    }
    std::size_t headings = count_headings(side, headings_in(language));
    for (std::size_t i = 0; i < passages.size(); ++i) {
      if (languages[i] != language) continue;
      passages[i].language = language;
      passages[i].kind = headings > 0 ? Kind::kHeading : Kind::kBody;
      headings -= headings > 0 ? 1 : 0;
      warn_about_language(passages[i], lines[i].evidence, *sources[i], diagnostics_);
    }
  }
  entry_.passages.insert(entry_.passages.end(), std::make_move_iterator(passages.begin()),
                         std::make_move_iterator(passages.end()));
}

void number(std::vector<Passage>& passages) {
  std::stable_sort(passages.begin(), passages.end(), [](const Passage& left, const Passage& right) {
    return std::pair(left.line, left.spots.front().byte) < std::pair(right.line, right.spots.front().byte);
  });
  std::array<std::array<std::uint32_t, 4>, 2> counts{};
  for (Passage& passage : passages) {
    passage.number = ++counts.at(index_of(passage.language)).at(static_cast<std::size_t>(passage.kind));
  }
}

// Adds those of `more` that are not there yet.
void add_once(std::vector<std::string>& list, const std::vector<std::string>& more) {
  std::set<std::string, std::less<>> seen(list.begin(), list.end());
  for (const std::string& value : more) {
    if (seen.insert(value).second) list.push_back(value);
  }
}

void set_url(Entry& entry) {
  if (entry.urls.empty()) return;
  entry.url = entry.urls.front();
  entry.site = site_of(*entry.url);
}

Entry Assembler::run(const Section& section) {
  has_source_ = std::any_of(section.sources.begin(), section.sources.end(),
                            [](const SourceLine& source) { return !source.urls.empty(); });
  add_header(section.headings, Kind::kHeading, "an English heading above the bullets: taken as English");
  add_header(section.summary, Kind::kSummary, "an English bullet: taken as English");
  add_header(section.takeaways, Kind::kTakeaway, "an English takeaway: taken as English");
  add_body(section.body);
  number(entry_.passages);
  std::vector<std::string> urls;
  std::vector<std::string> tags;
  for (const SourceLine& source : section.sources) {
    urls.insert(urls.end(), source.urls.begin(), source.urls.end());
    tags.insert(tags.end(), source.tags.begin(), source.tags.end());
  }
  add_once(entry_.urls, urls);
  add_once(entry_.tags, tags);
  set_url(entry_);
  if (entry_.passages.empty()) diagnostics_.warn(section.line, 1, "an entry without text");
  return std::move(entry_);
}

// Reading: the steps from a file's text to its entries.

bool is_markdown(std::string_view path) {
  return path.size() >= 3 && starts_with_ascii(path.substr(path.size() - 3), ".md");
}

// Where lines are in the file, which may have a byte order mark and front matter above them.
void move_below(std::vector<DigestLine>& lines, std::uint32_t more, const char* file_begin) {
  for (DigestLine& line : lines) {
    if (line.number == 1 && more == 0) line.line_begin = file_begin;
    line.number += more;
    for (SourcePart& part : line.more) {
      if (part.line == 1 && more == 0) part.line_begin = file_begin;
      part.line += more;
    }
  }
}

// Uses what front matter says of the file's only entry.
void add_front_matter(Entry& entry, const FrontMatter& block) {
  add_once(entry.urls, block.urls);
  add_once(entry.tags, block.tags);
  set_url(entry);
  if (!block.title) return;
  const bool there = std::any_of(entry.passages.begin(), entry.passages.end(), [&](const Passage& passage) {
    return to_nfc(passage.text) == to_nfc(*block.title);
  });
  if (there) return;
  Passage title;
  title.language = is_english(*block.title) ? Language::kEnglish : Language::kVietnamese;
  title.kind = Kind::kHeading;
  title.text = *block.title;
  title.line = title.end_line = block.title_line;
  title.spots.push_back({0, block.title_line, block.title_byte});
  entry.passages.push_back(std::move(title));
  number(entry.passages);
}

// Above the bullets, not above the article, whose headline may have any date.
void warn_about_undated_title(const Entry& entry, DiagnosticList& diagnostics) {
  const Passage* dated = nullptr;
  for (const Passage& passage : entry.passages) {
    if (passage.kind == Kind::kBody) return;
    if (passage.kind != Kind::kHeading) break;
    if (dated == nullptr && find_date(passage.text)) dated = &passage;
  }
  if (dated == nullptr) return;
  diagnostics.warn(dated->line, 1,
                   "the date in the title is not taken as that of the entry: write it on a line of its own");
}

void set_dates(std::vector<Entry>& entries, const SourceName& name, const FrontMatter& block,
               DiagnosticList& diagnostics) {
  const std::optional<std::string> path_date = find_date_in_path(name.relative);
  bool undated = false;
  for (Entry& entry : entries) {
    if (path_date) entry.date = path_date;
    if (!entry.date) entry.date = block.date;
    undated = undated || !entry.date;
    if (!entry.date) warn_about_undated_title(entry, diagnostics);
  }
  if (undated && has_dubious_date(name.relative))
    diagnostics.warn(1, 1, "the file's name has no date that can be read: write YYYY-MM-DD");
}

std::vector<Entry> read_entries(std::string_view bytes, const SourceName& name, DiagnosticList& diagnostics) {
  const std::string_view text = without_byte_order_mark(bytes);
  const bool markdown = is_markdown(name.relative);
  const FrontMatter block = markdown ? read_front_matter(text, diagnostics) : FrontMatter{};
  std::vector<DigestLine> lines = read_lines(text, block.size);
  read_context(lines, markdown);
  move_below(lines, block.lines, bytes.data());
  warn_about_format(text, diagnostics);
  const bool empty = lines.empty();
  const LineColumns columns(bytes);
  std::vector<Entry> entries;
  for (const Section& section : split_sections(std::move(lines), diagnostics)) {
    Entry entry = Assembler(markdown ? Markup::kMarkdown : Markup::kPlain, diagnostics).run(section);
    entry.id = entries.empty() ? name.entry_id : fmt::format("{}~{}", name.entry_id, entries.size() + 1);
    entry.file = name.file;
    entry.date = section.date;
    warn_of_garbled_text(entry, columns, diagnostics);
    entries.push_back(std::move(entry));
  }
  if (entries.size() == 1) add_front_matter(entries.front(), block);
  set_dates(entries, name, block, diagnostics);
  warn_about_cuts(entries, diagnostics);
  if (entries.empty()) diagnostics.warn(1, 1, empty ? "the file is empty: no entry" : "no entry found");
  return entries;
}

}  // namespace

ParsedFile parse_digest(std::string_view bytes, const SourceName& name) {
  DiagnosticList diagnostics(name.shown);
  ParsedFile parsed;
  if (const auto refusal = find_refusal(bytes)) {
    diagnostics.refuse(refusal->line, refusal->column, refusal->message);
  } else {
    parsed.entries = read_entries(bytes, name, diagnostics);
  }
  parsed.diagnostics = diagnostics.take();
  return parsed;
}

}  // namespace songngu
