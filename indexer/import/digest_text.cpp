#include "indexer/import/digest_text.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "common/base/ascii.h"
#include "common/text/unicode/fold.h"
#include "common/text/unicode/utf8.h"
#include "indexer/digest/line.h"
#include "indexer/digest/parse.h"
#include "indexer/digest/source_line.h"
#include "indexer/digest/trim.h"

namespace songngu {
namespace {

using Lines = std::vector<std::string>;

// From the message to lines.

/// Control characters other than line feeds and tabs, which nobody reads.
bool is_dropped(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\t' && c != '\n') || byte == 0x7F;
}

struct LinkedLine {
  std::string text;
  std::vector<std::string> urls;  ///< that words of the line lead to
  std::size_t linked = 0;         ///< bytes of these words
};

std::vector<LinkedLine> lines_of(const TelegramMessage& post) {
  std::vector<LinkedLine> lines(1);
  auto link = post.links.begin();
  for (std::size_t i = 0; i < post.text.size(); ++i) {
    for (; link != post.links.end() && link->begin <= i; ++link) lines.back().urls.push_back(link->url);
    const char c = post.text[i];
    if (c == '\n') {
      lines.emplace_back();
    } else if (!is_dropped(c)) {
      lines.back().text += c;
      lines.back().linked += !lines.back().urls.empty() && i < (link - 1)->end ? 1 : 0;
    }
  }
  return lines;
}

/// Whether the parser takes the whole text as a URL.
bool is_url(std::string_view text) {
  const SourceLine read = read_source_line(text);
  return read.urls.size() == 1 && read.urls.front() == text;
}

/// A link to a chat of Telegram is an invitation, not a source.
bool is_source(const std::string& url) {
  const std::string host = is_url(url) ? site_of(url).value_or("") : "";
  return !host.empty() && host != "t.me" && host != "telegram.me";
}

/// What the parser sees in a line by itself.
struct SeenLine {
  bool blank = true;
  LineKind kind = LineKind::kText;
  bool listed = false;  ///< a list mark begins it, also one that needs another line with the same
  SourceLine source;

  [[nodiscard]] bool has_url() const { return kind == LineKind::kSource && !source.urls.empty(); }
  [[nodiscard]] bool is_header() const {
    return listed || kind == LineKind::kTakeaway || kind == LineKind::kSource;
  }
  /// Symbols alone: a line between parts, or the mark of a bullet without text.
  [[nodiscard]] bool is_symbols() const {
    return kind == LineKind::kRule || kind == LineKind::kSeparator || kind == LineKind::kEmptyBullet;
  }
};

SeenLine seen(const std::string& line) {
  std::vector<DigestLine> read = read_lines(line);
  if (read.empty()) return {};
  DigestLine& first = read.front();
  const bool item = first.is(LineKind::kBullet) || first.is(LineKind::kText);
  return {false, first.kind, item && first.mark.strength != MarkStrength::kNone, std::move(first.source)};
}

constexpr std::size_t kLongestSource = 60;  ///< code points of "Nguồn: The Review"

/// Whether the line only names sources: nearly all of it is linked, and what is not is a label ("Nguồn:",
/// "👉").
bool names_sources(const LinkedLine& line) {
  const std::string_view text = trim(line.text);
  if (line.urls.empty() || !std::all_of(line.urls.begin(), line.urls.end(), is_source)) return false;
  if (code_point_count(text) > kLongestSource || text.starts_with('-')) return false;
  const std::size_t outside = text.size() - std::min(line.linked, text.size());
  return outside <= 4 || text.find(':') != std::string_view::npos;
}

/// The first source within a text; not one at its beginning, which becomes a line in any case.
std::string source_amid(std::string_view text) {
  for (std::size_t at = text.find("://"); at != std::string_view::npos; at = text.find("://", at + 3)) {
    const std::size_t begin = text.rfind(' ', at) + 1;  // npos + 1 is 0
    if (begin == 0) continue;
    const SourceLine word = read_source_line(text.substr(begin, text.find(' ', at) - begin));
    if (!word.urls.empty() && is_source(word.urls.front())) return word.urls.front();
  }
  return {};
}

/// The place of a source that was found within a text: below the first header lines, or at the end.
std::size_t end_of_header(const Lines& lines) {
  std::size_t end = 0;
  for (; end < lines.size(); ++end) {
    const SeenLine line = seen(lines[end]);
    if (!line.blank && !line.is_header()) break;
  }
  while (end > 0 && trim(lines[end - 1]).empty()) --end;
  return end == 0 ? lines.size() : end;
}

Lines with_sources(const std::vector<LinkedLine>& linked) {
  Lines lines;
  std::string first;  // of the sources within lines, or that words lead to
  bool named = false;
  for (std::size_t i = 0; i < linked.size(); ++i) {
    if (i > 0 && names_sources(linked[i])) {
      lines.insert(lines.end(), linked[i].urls.begin(), linked[i].urls.end());
      named = true;
      continue;
    }
    named = named || seen(linked[i].text).has_url();
    const auto source = std::find_if(linked[i].urls.begin(), linked[i].urls.end(), is_source);
    if (first.empty()) first = source != linked[i].urls.end() ? *source : source_amid(linked[i].text);
    lines.push_back(linked[i].text);
  }
  if (!named && !first.empty()) {
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(end_of_header(lines)), first);
  }
  return lines;
}

// Forms of the post, from the lines as they are to lines that are read right in any case.

/// An empty line takes the place of a separator.
Lines without_separators(Lines lines) {
  for (std::string& line : lines) {
    if (seen(line).is_symbols()) line.clear();
  }
  return lines;
}

/// Whether a word is a hashtag. "#1" is a number.
bool is_tag(std::string_view word) {
  const SourceLine read = read_source_line(word);
  return read.urls.empty() && !read.tags.empty() && word.starts_with('#') &&
         word.find_first_not_of("#0123456789") != std::string_view::npos;
}

/// Bytes of the URL or the hashtags that a text begins with before it goes on.
std::size_t lead_size(std::string_view text) {
  std::size_t space = text.find(' ');
  if (space == std::string_view::npos || is_url(text.substr(0, space)))
    return space == std::string_view::npos ? 0 : space;
  std::size_t end = 0;
  for (std::size_t begin = 0; space != std::string_view::npos && is_tag(text.substr(begin, space - begin));
       begin = end + 1, space = text.find(' ', begin))
    end = space;
  return end;
}

/// Invitations lose their "https://", as Telegram shows them.
std::string with_short_invitations(std::string_view line) {
  std::string text(line);
  for (const std::string_view invitation : {"https://t.me/", "https://telegram.me/"}) {
    for (std::size_t at = text.find(invitation); at != std::string::npos; at = text.find(invitation, at))
      text.erase(at, std::string_view("https://").size());
  }
  return text;
}

/// "URL and more", "#tag #tag and more" are the URL or tags and, on a line of their own, the rest.
Lines with_leads_apart(const Lines& lines) {
  Lines apart;
  for (const std::string& line : lines) {
    const SeenLine what = seen(line);
    const std::string_view text = trim(line);
    const std::size_t lead = what.kind == LineKind::kText ? lead_size(text) : 0;
    if (lead > 0) apart.emplace_back(text.substr(0, lead));
    const std::string_view rest = lead > 0 ? trim(text.substr(lead)) : std::string_view(line);
    apart.push_back(what.kind == LineKind::kSource ? line : with_short_invitations(rest));
  }
  return apart;
}

/// All 📌 lines, sources and tags above the body.
Lines header_first(const Lines& lines) {
  Lines top;
  Lines pins;
  Lines sources;
  Lines tags;
  Lines body;
  for (const std::string& line : lines) {
    const SeenLine what = seen(line);
    if (what.kind == LineKind::kTakeaway) {
      pins.push_back(line);
    } else if (what.kind == LineKind::kSource) {
      (what.has_url() ? sources : tags).push_back(line);
    } else {
      const bool above = body.empty() && pins.empty() && sources.empty() && tags.empty();
      (above && (what.listed || what.blank) ? top : body).push_back(line);
    }
  }
  for (Lines* part : {&pins, &sources, &tags, &body}) top.insert(top.end(), part->begin(), part->end());
  return top;
}

// Which form is taken.

std::string joined(const Lines& lines) {
  std::string text;
  for (const std::string& line : lines) text.append(trim_right(line)) += '\n';
  const std::size_t begin = text.find_first_not_of('\n');
  if (begin == std::string::npos) return {};
  text.erase(0, begin);
  while (text.size() > 1 && text[text.size() - 2] == '\n') text.pop_back();
  return text;
}

/// Several entries of which each has bullets and a source: a post may hold the news of a day.
bool is_of_a_day(const ParsedFile& file) {
  const auto is_complete = [](const Entry& entry) {
    return entry.url && std::any_of(entry.passages.begin(), entry.passages.end(),
                                    [](const Passage& passage) { return passage.kind == Kind::kSummary; });
  };
  return file.entries.size() > 1 && std::all_of(file.entries.begin(), file.entries.end(), is_complete);
}

bool is_read_well(const ParsedFile& file) {
  return file.diagnostics.empty() && (file.entries.size() == 1 || is_of_a_day(file));
}

bool has_passage(const ParsedFile& file) {
  return std::any_of(file.entries.begin(), file.entries.end(),
                     [](const Entry& entry) { return !entry.passages.empty(); });
}

// Names.

constexpr std::size_t kLongestSlug = 60;  // bytes

/// Words of the text in [a-z0-9], with '-' between them.
std::string slug_of(std::string_view text) {
  std::string slug;
  std::string word;
  const auto end_word = [&] {
    const bool fits = slug.size() + word.size() < kLongestSlug;
    if (fits && !word.empty()) slug += (slug.empty() ? "" : "-") + word;
    word.clear();
    return !fits;
  };
  for (const char c : folded_form(text)) {
    if (is_ascii_letter(c) || is_ascii_digit(c)) {
      word += c;
    } else if (end_word()) {
      return slug;
    }
  }
  end_word();
  return slug;
}

/// The first heading, else the first passage.
std::string_view subject_of(const ParsedFile& file) {
  std::string_view subject;
  for (const Entry& entry : file.entries) {
    for (const Passage& passage : entry.passages) {
      if (passage.kind == Kind::kHeading) return passage.text;
      if (subject.empty()) subject = passage.text;
    }
  }
  return subject;
}

struct Form {
  std::string text;
  ParsedFile file;  ///< what is read in it
};

Form form_of(const Lines& lines, const std::string& name) {
  std::string text = joined(lines);
  ParsedFile file =
      parse_digest(text, {.file = name, .entry_id = name, .relative = name + ".txt", .shown = name});
  return {std::move(text), std::move(file)};
}

Form best_form(const Lines& lines, const std::string& name) {
  Form whole = form_of(lines, name);
  if (whole.file.diagnostics.empty() && is_of_a_day(whole.file)) return whole;
  const Lines plain_lines = without_separators(lines);
  Form plain = form_of(plain_lines, name);
  if (is_read_well(plain.file)) return plain;
  const Lines apart_lines = with_leads_apart(plain_lines);
  Form apart = form_of(apart_lines, name);
  if (is_read_well(apart.file)) return apart;
  Form ordered = form_of(header_first(apart_lines), name);
  const bool better =
      is_read_well(ordered.file) || ordered.file.diagnostics.size() < plain.file.diagnostics.size();
  return better ? ordered : plain;
}

}  // namespace

DigestText digest_text(const TelegramMessage& post) {
  const Form form = best_form(with_sources(lines_of(post)), post.date);
  if (!has_passage(form.file)) return {};
  const std::string slug = slug_of(subject_of(form.file));
  return {form.text, fmt::format("{}-{}", post.date, slug.empty() ? "post" : slug)};
}

}  // namespace songngu
