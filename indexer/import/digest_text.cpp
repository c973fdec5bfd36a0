#include "indexer/import/digest_text.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "common/base/ascii.h"
#include "common/text/unicode/fold.h"
#include "common/text/unicode/utf8.h"
#include "indexer/digest/parse.h"
#include "indexer/digest/source_line.h"
#include "indexer/digest/trim.h"

namespace songngu {
namespace {

using Lines = std::vector<std::string>;

// From the message to lines.

/// A line feed ends a line; other control characters are nothing that one reads.
bool is_dropped(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\t' && c != '\n') || byte == 0x7F;
}

struct LinkedLine {
  std::string text;
  std::vector<std::string> urls;  ///< behind words of the line
  std::size_t linked = 0;         ///< bytes of those words
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

bool is_url_line(std::string_view line) {
  return line.find(' ') == std::string_view::npos && !read_source_line(line).urls.empty();
}

/// A link to a chat of Telegram is an invitation, not a source.
bool is_source(const std::string& url) {
  const std::string host = is_url_line(url) ? site_of(url).value_or("") : "";
  return !host.empty() && host != "t.me" && host != "telegram.me";
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

bool is_header_line(std::string_view line);

/// Where the source of a post goes that names it in a link behind other words: below its first header lines,
/// or at the end.
std::size_t end_of_header(const Lines& lines) {
  std::size_t end = 0;
  while (end < lines.size() && (is_header_line(lines[end]) || trim(lines[end]).empty())) ++end;
  while (end > 0 && trim(lines[end - 1]).empty()) --end;
  return end == 0 ? lines.size() : end;
}

Lines with_sources(const std::vector<LinkedLine>& linked) {
  Lines lines;
  std::string first;  // source behind words that stay
  bool named = false;
  for (std::size_t i = 0; i < linked.size(); ++i) {
    if (i > 0 && names_sources(linked[i])) {
      lines.insert(lines.end(), linked[i].urls.begin(), linked[i].urls.end());
      named = true;
      continue;
    }
    named = named || !read_source_line(trim(linked[i].text)).urls.empty();
    const auto source = std::find_if(linked[i].urls.begin(), linked[i].urls.end(), is_source);
    if (first.empty() && source != linked[i].urls.end()) first = *source;
    lines.push_back(linked[i].text);
  }
  if (!named && !first.empty()) {
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(end_of_header(lines)), first);
  }
  return lines;
}

// Forms of the post, from what it is to what is read right in any case.

constexpr std::string_view kPin = "\xF0\x9F\x93\x8C";

bool is_list_mark(std::string_view line) {
  constexpr std::array<std::string_view, 12> kMarks{"-", "•", "*", "–", "—", "·",
                                                    "+", "●", "▶", "🔹", "✅", "👉"};
  return std::any_of(kMarks.begin(), kMarks.end(), [&](std::string_view mark) {
    return line.starts_with(mark) && line.size() > mark.size();
  });
}

bool is_tag_line(std::string_view line) {
  const SourceLine read = read_source_line(trim(line));
  return read.urls.empty() && !read.tags.empty();
}

bool is_source_line(std::string_view line) {
  return !read_source_line(trim(line)).urls.empty();
}

bool is_header_line(std::string_view line) {
  const std::string_view text = trim(line);
  return is_list_mark(text) || text.starts_with(kPin) || is_tag_line(text) || is_source_line(text);
}

/// One symbol again and again, which stands between parts: "---", "━━━", "* * *".
bool is_separator(std::string_view line) {
  const std::string_view text = trim(line);
  if (text.empty() || is_ascii_letter(text[0]) || is_ascii_digit(text[0]) || text.starts_with(kPin))
    return false;
  std::size_t symbols = 0;
  std::size_t i = 0;
  const char32_t first = next_code_point(text, i);
  for (i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if (c == ' ') continue;
    if (c != first) return false;
    ++symbols;
  }
  return symbols >= 3;
}

/// A separator keeps its place as a blank line.
Lines without_separators(Lines lines) {
  for (std::string& line : lines) {
    if (is_separator(line)) line.clear();
  }
  return lines;
}

/// "URL and more" is the URL and, on a line of its own, the rest.
void add_split(Lines& lines, const std::string& line) {
  const std::string_view text = trim(line);
  if (read_source_line(text).empty()) {
    const std::size_t space = text.find(' ');
    if (space != std::string_view::npos && is_url_line(text.substr(0, space))) {
      lines.emplace_back(text.substr(0, space));
      lines.emplace_back(trim(text.substr(space)));
      return;
    }
  }
  lines.push_back(line);
}

/// All 📌 lines, sources and tags above the body.
Lines header_first(const Lines& lines) {
  Lines split;
  for (const std::string& line : lines) add_split(split, line);
  Lines top;
  Lines pins;
  Lines sources;
  Lines body;
  for (const std::string& line : split) {
    const std::string_view text = trim(line);
    if (text.starts_with(kPin)) {
      pins.push_back(line);
    } else if (is_source_line(text) || is_tag_line(text)) {
      sources.push_back(line);
    } else {
      const bool above = body.empty() && pins.empty() && sources.empty();
      (above && (is_list_mark(text) || text.empty()) ? top : body).push_back(line);
    }
  }
  std::stable_partition(sources.begin(), sources.end(),
                        [](const std::string& line) { return is_source_line(line); });
  for (Lines* part : {&pins, &sources, &body}) top.insert(top.end(), part->begin(), part->end());
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
  Form ordered = form_of(header_first(plain_lines), name);
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
