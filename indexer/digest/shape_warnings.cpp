#include "indexer/digest/shape_warnings.h"

#include <algorithm>

#include <fmt/format.h>

#include "common/base/ascii.h"
#include "common/text/unicode/utf8.h"
#include "indexer/digest/source_line.h"
#include "indexer/digest/trim.h"

namespace songngu {
namespace {

constexpr std::size_t kShortLine = 60;         // bytes: too few words to be sure of a language
constexpr int kForeign = 2 * kStrongEvidence;  // more evidence for the other language

bool opens_quotation(std::string_view text) {
  std::size_t at = 0;
  const char32_t c = text.empty() ? 0 : next_code_point(text, at);
  return c == '"' || c == U'“' || c == U'‘' || c == U'«' || c == U'„' || c == '\'' || c == '-' || c == U'–' ||
         c == U'—';
}

// "#Tin giá gạo", but not "#1 thế giới".
bool may_be_tags(const DigestLine& line) {
  if (!line.whole.starts_with('#') || line.is(LineKind::kHeading) || line.is(LineKind::kTakeaway))
    return false;
  const std::size_t number_end = line.whole.find_first_not_of("#0123456789");
  return number_end <= 1 || number_end == std::string_view::npos || line.whole[number_end] != ' ';
}

}  // namespace

void warn_about_text(const DigestLine& line, bool has_source, DiagnosticList& diagnostics) {
  if (may_be_tags(line))
    diagnostics.warn(
        line.number, line.column,
        "begins with \"#\", but is not a line of tags: taken as text; put tags alone on their line");
  if (has_bare_url(line.whole) && (!has_source || starts_with_ascii(line.text, "http")))
    diagnostics.warn(line.number, line.column,
                     "has a URL, but is more than a source: taken as text; put the URL on a line of its own");
}

void warn_about_language(const Passage& passage, const LanguageEvidence& evidence, const DigestLine& line,
                         DiagnosticList& diagnostics) {
  if (passage.text.size() < kShortLine || opens_quotation(passage.text)) return;
  const bool vietnamese = passage.language == Language::kVietnamese;
  const int own = vietnamese ? evidence.vietnamese : evidence.english;
  const int foreign = vietnamese ? evidence.english : evidence.vietnamese;
  if (foreign < own + kForeign) return;
  diagnostics.warn(
      line.number, line.column,
      fmt::format("looks {0}, but is taken as {1}, as the lines around it: put \"{2}\" on a line above "
                  "the {0} part",
                  vietnamese ? "English" : "Vietnamese", vietnamese ? "Vietnamese" : "English",
                  vietnamese ? "Bản gốc:" : "Bản dịch:"));
}

void warn_about_tables(const std::vector<DigestLine>& body, DiagnosticList& diagnostics) {
  bool above = false;
  for (const DigestLine& line : body) {
    const bool row = line.whole.size() > 2 && line.whole.starts_with('|') && line.whole.ends_with('|');
    if (row && !above) {
      diagnostics.warn(
          line.number, line.column,
          "looks like a table, whose rows are taken as text: delete it if they are no sentences");
    }
    above = row;
  }
}

void warn_about_footer(const DigestLine& line, DiagnosticList& diagnostics) {
  if (has_bare_url(line.whole)) return;  // another warning says more
  diagnostics.warn(line.number, line.column,
                   "Vietnamese below the English part: taken as the end of the Vietnamese part; delete it if "
                   "it is not of the article");
}

namespace {

struct Parts {
  bool summary = false;  // bullets or a takeaway
  bool vietnamese = false;
  bool english = false;
};

// Which parts an entry has; the languages are those of its article.
Parts parts_of(const Entry& entry) {
  Parts parts;
  for (const Passage& passage : entry.passages) {
    const bool summary = passage.kind == Kind::kSummary || passage.kind == Kind::kTakeaway;
    parts.summary = parts.summary || summary;
    if (summary || passage.kind == Kind::kHeading) continue;
    (passage.language == Language::kEnglish ? parts.english : parts.vietnamese) = true;
  }
  return parts;
}

bool is_all_in(Language language, const Entry& entry) {
  return std::all_of(entry.passages.begin(), entry.passages.end(),
                     [&](const Passage& passage) { return passage.language == language; });
}

// An article in pieces, as copied messages bring it.
void warn_about_pieces(const Entry& above, const Entry& below, DiagnosticList& diagnostics) {
  const bool pieces = is_all_in(Language::kVietnamese, above) && is_all_in(Language::kEnglish, below) &&
                      parts_of(above).vietnamese && parts_of(below).english && !below.url;
  if (!pieces) return;
  diagnostics.warn(below.passages.front().line, 1,
                   fmt::format("taken as a new entry, all English, below the entry of line {}, which is all "
                               "Vietnamese: if they are one, delete the message head between them",
                               above.passages.front().line));
}

}  // namespace

void warn_about_cuts(const std::vector<Entry>& entries, DiagnosticList& diagnostics) {
  for (std::size_t i = 1; i < entries.size(); ++i) {
    const Entry& above = entries[i - 1];
    const Entry& below = entries[i];
    if (above.passages.empty() || below.passages.empty() || (above.url && below.url)) continue;
    warn_about_pieces(above, below, diagnostics);
    const Parts header = parts_of(above);
    const Parts article = parts_of(below);
    if (!header.summary || header.english || article.summary) continue;
    if (!article.vietnamese || !article.english) continue;
    diagnostics.warn(below.passages.front().line, 1,
                     fmt::format("taken as a new entry, without bullets, while the entry of line {} has no "
                                 "original: if they are one, put its URL and tags directly below the bullets",
                                 above.passages.front().line));
  }
}

namespace {

struct ForeignFormat {
  const char* name = nullptr;
  const char* advice = "";
};

// "00:00:01,000 --> 00:00:03,500"
bool has_cue(std::string_view head) {
  constexpr std::size_t kSecond = 7;  // bytes from its colon to the arrow
  const std::size_t arrow = head.find(" --> ");
  return arrow != std::string_view::npos && arrow >= kSecond && head[arrow - kSecond] == ':';
}

ForeignFormat foreign_format(std::string_view text) {
  if (text.starts_with("{\\rtf")) return {"RTF", "save it as plain text"};
  if (text.starts_with("%PDF-")) return {"PDF", "save it as plain text"};
  if (text.starts_with("WEBVTT") || has_cue(text.substr(0, 200))) return {"subtitles", "keep only the text"};
  for (const std::string_view tag : {"<!doctype html", "<html", "<head", "<body", "<?xml"}) {
    if (starts_with_ascii(text, tag)) return {"HTML or XML", "save it as plain text"};
  }
  if (text.size() < 2 || (text.front() != '{' && text.front() != '[')) {
    const std::string_view head = text.substr(0, 4000);
    const bool mail = head.find("\nMIME-Version:") != std::string_view::npos ||
                      head.find("\nContent-Transfer-Encoding:") != std::string_view::npos;
    return mail ? ForeignFormat{"raw mail", "save the text of the mail"} : ForeignFormat{};
  }
  const std::string_view inside = trim_left(text.substr(1));
  const bool json = inside.starts_with('"') || inside.starts_with('{') || inside.starts_with('[');
  return json ? ForeignFormat{"JSON", "posts that were exported from Telegram are read by \"indexer import\""}
              : ForeignFormat{};
}

}  // namespace

void warn_about_format(std::string_view text, DiagnosticList& diagnostics) {
  const ForeignFormat format = foreign_format(trim_left(text));
  if (format.name == nullptr) return;
  diagnostics.warn(1, 1, fmt::format("looks like {}, which is read as text: {}", format.name, format.advice));
}

}  // namespace songngu
