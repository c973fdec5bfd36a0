#include "indexer/digest/line.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>

#include "common/base/ascii.h"
#include "common/text/unicode/utf8.h"
#include "indexer/digest/date.h"
#include "indexer/digest/message_head.h"
#include "indexer/digest/trim.h"

namespace songngu {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kPin = "\xF0\x9F\x93\x8C";
constexpr std::string_view kEmojiStyle = "\xEF\xB8\x8F";  // U+FE0F, which some keyboards add to an emoji
constexpr std::size_t kSmallestRule = 3;
constexpr std::size_t kMostSymbols = 400;  // bytes of a separator that are read

bool is_rule(std::string_view line) {
  return line.size() >= kSmallestRule && line.find_first_not_of('-') == std::string_view::npos;
}

bool has_letter_or_digit(std::string_view line) {
  for (std::size_t next = 0; next < std::min(line.size(), kMostSymbols);) {
    const auto c = static_cast<UChar32>(next_code_point(line, next));
    if (u_isalnum(c) != 0) return true;
  }
  return line.size() > kMostSymbols;
}

// Rules ("---"), separators, list marks without text.
bool classify_symbols(DigestLine& line) {
  if (is_rule(line.whole)) {
    line.kind = LineKind::kRule;
    return true;
  }
  if (has_letter_or_digit(line.whole) || line.whole.find(kPin) != std::string_view::npos) return false;
  std::string symbols = without_invisible(line.whole);
  std::erase(symbols, ' ');
  const bool one_mark = code_point_count(symbols) <= 2 && !is_pictograph([&] {
                          std::size_t at = 0;
                          return next_code_point(symbols, at);
                        }());
  line.label = read_label(line.whole);
  line.kind = line.label ? LineKind::kLabel : one_mark ? LineKind::kEmptyBullet : LineKind::kSeparator;
  return true;
}

// "## Heading ##"
bool read_heading_mark(DigestLine& line) {
  const std::size_t hashes = std::min(line.whole.find_first_not_of('#'), line.whole.size());
  if (hashes == 0 || hashes > 6 || leading_space(line.whole.substr(hashes)) == 0) return false;
  std::string_view text = trim_left(line.whole.substr(hashes));
  const std::size_t closing = text.find_last_not_of('#');
  if (closing + 1 < text.size() && text[closing] == ' ') text = trim_right(text.substr(0, closing));
  line.level = static_cast<unsigned>(hashes);
  line.text = text;
  return true;
}

// The emphasis or quotation marks that a takeaway may begin with, before its 📌.
std::string_view opening_marks(std::string_view text) {
  std::size_t end = 0;
  for (std::size_t next = 0; next < text.size(); end = next) {
    const char32_t c = next_code_point(text, next);
    if (c != '*' && c != '_' && c != '"' && c != U'“' && c != '>' && c != ' ') break;
  }
  return text.substr(0, end);
}

std::string_view closing_of(std::string_view opening) {
  for (const std::string_view mark : {"***"sv, "**"sv, "__"sv, "*"sv, "_"sv, "\""sv}) {
    if (opening.ends_with(mark)) return mark;
  }
  return opening.ends_with("“") ? "”"sv : ""sv;
}

// Where the closing mark of a takeaway is; npos if there is none. A mark after a space does not close ("5 *
// 3"). Of quotation marks, which may be nested, the one at the end closes.
std::size_t closing_place(std::string_view text, std::string_view closing) {
  if (closing.empty()) return std::string_view::npos;
  const bool quote = closing == "\"" || closing == "”";
  if (quote && text.ends_with(closing)) return text.size() - closing.size();
  std::size_t at = text.find(closing);
  while (at != std::string_view::npos && at > 0 && text[at - 1] == ' ') at = text.find(closing, at + 1);
  return at;
}

// "📌 …", "**📌 …**", "> 📌 …", "- 📌 …", "## 📌 …"
bool classify_takeaway(DigestLine& line) {
  const std::string_view marked = line.text;
  const std::string_view opening = opening_marks(marked.starts_with(kPin) ? ""sv : marked);
  std::string_view rest = marked.substr(opening.size());
  if (!rest.starts_with(kPin)) return false;
  while (rest.starts_with(kPin) || rest.starts_with(kEmojiStyle)) {
    rest.remove_prefix(rest.starts_with(kPin) ? kPin.size() : kEmojiStyle.size());
    rest = trim_left(rest);
  }
  line.kind = LineKind::kTakeaway;
  line.text = rest;
  const std::string_view closing = closing_of(trim_right(opening));
  const std::size_t close = closing_place(rest, closing);
  if (close == std::string_view::npos) return true;
  line.text = trim_right(rest.substr(0, close));
  const std::string_view after = rest.substr(close + closing.size());
  if (line.text.empty()) {
    line.text = trim_left(after);
  } else if (!after.empty())
    line.more.push_back({after, line.line_begin, line.number, true});
  return true;
}

bool classify_source(DigestLine& line) {
  const bool listed = line.mark.strength == MarkStrength::kSure;
  line.source = read_source_line(listed || line.level > 0 ? line.text : line.whole, listed);
  if (line.source.empty()) return false;
  line.kind = LineKind::kSource;
  return true;
}

bool classify_date(DigestLine& line) {
  const auto field = date_field(line.whole);
  line.date = field ? find_date(*field) : date_of_line(line.level > 0 ? line.text : line.whole);
  if (!line.date && !(field && line.whole.size() <= 60) && !is_dubious_date(line.whole)) return false;
  if (line.level > 0) return false;  // "# 12/03/2025" heads the entries of a day
  line.kind = LineKind::kDate;
  return true;
}

bool classify_label(DigestLine& line) {
  line.label = read_label(line.text);
  if (line.label) line.kind = LineKind::kLabel;
  return line.label.has_value();
}

// "[ ] " and "[x] " of a list of tasks
std::string_view without_task(std::string_view text) {
  const bool task = text.starts_with("[ ] ") || text.starts_with("[x] ") || text.starts_with("[X] ");
  return task ? trim_left(text.substr(4)) : text;
}

void classify_text(DigestLine& line) {
  if (line.level > 0) {
    line.kind = LineKind::kHeading;
  } else if (line.mark.strength == MarkStrength::kSure) {
    line.kind = LineKind::kBullet;
    line.text = without_task(line.text);
    line.source.tags = tags_at_end(line.text);
  }
  if (line.kind != LineKind::kBullet) line.flag = language_of_flag(line.text);
  if (line.flag) line.text = trim_left(line.text.substr(flag_size(line.text)));
}

// The mark that the line begins with. In a quotation ("> - Text") it is the mark of the quoted line.
ListMark mark_of(std::string_view line) {
  ListMark mark = read_list_mark(line);
  if (mark.sign != U'>' || mark.strength != MarkStrength::kSure || mark.size >= line.size()) return mark;
  ListMark quoted = read_list_mark(line.substr(mark.size));
  if (quoted.strength != MarkStrength::kSure) return mark;
  quoted.size += mark.size;
  return quoted;
}

void classify(DigestLine& line) {
  if (classify_symbols(line)) return;
  if (is_forward_mark(line.whole)) {
    line.kind = LineKind::kMailField;
    return;
  }
  if (!read_heading_mark(line)) {
    line.mark = mark_of(line.whole);
    if (line.mark.strength == MarkStrength::kSure) line.text = line.whole.substr(line.mark.size);
  }
  if (line.text.empty()) line.text = line.whole;
  if (classify_takeaway(line) || classify_source(line) || classify_date(line) || classify_label(line)) return;
  classify_text(line);
}

// Bytes of <br>, <p> or </p> at the beginning of `text`; 0 if there is none.
std::size_t break_tag_size(std::string_view text) {
  for (const std::string_view tag : {"<br"sv, "<p"sv, "</p"sv}) {
    if (!starts_with_ascii(text, tag)) continue;
    const char next = tag.size() < text.size() ? text[tag.size()] : '\0';
    if (next != '>' && next != ' ' && next != '/') return 0;
    const std::size_t close = text.substr(0, 200).find('>');
    return close == std::string_view::npos ? 0 : close + 1;
  }
  return 0;
}

// Calls `visit` for each stretch of a line between break tags.
template <typename Visit>
void for_each_stretch(std::string_view raw, Visit&& visit) {
  std::size_t begin = 0;
  for (std::size_t at = raw.find('<'); at != std::string_view::npos; at = raw.find('<', at)) {
    const std::size_t size = break_tag_size(raw.substr(at));
    if (size > 0) visit(raw.substr(begin, at - begin));
    at += std::max<std::size_t>(size, 1);
    if (size > 0) begin = at;
  }
  visit(raw.substr(begin));
}

class LineReader {
 public:
  std::vector<DigestLine> run(std::string_view text, char end);

 private:
  void take(std::string_view raw, std::string_view stretch);
  void push(std::string_view raw, std::string_view whole);

  std::vector<DigestLine> lines_;
  std::uint32_t number_ = 0;
  bool after_blank_ = true;
  CodePointCounter columns_{""};
};

void LineReader::push(std::string_view raw, std::string_view whole) {
  DigestLine line;
  line.whole = line.text = whole;
  line.number = number_;
  line.line_begin = raw.data();
  line.column = 1 + columns_.before(static_cast<std::size_t>(whole.data() - raw.data()));
  line.after_blank = after_blank_;
  after_blank_ = false;
  classify(line);
  lines_.push_back(std::move(line));
}

void LineReader::take(std::string_view raw, std::string_view stretch) {
  const std::string_view whole = trim(stretch);
  if (whole.find_first_not_of("> ") == std::string_view::npos) return;  // also an empty line of a quotation
  const auto head = read_message_head(whole);
  if (!head) return push(raw, whole);
  push(raw, whole);
  DigestLine& line = lines_.back();
  line.kind = LineKind::kMessageHead;
  line.date = head->date;
  line.more.clear();
  if (!head->text.empty()) push(raw, head->text);
}

std::vector<DigestLine> LineReader::run(std::string_view text, char end) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t stop = std::min(text.find(end, begin), text.size());
    const std::string_view raw = text.substr(begin, stop - begin);
    begin = stop + 1;
    ++number_;
    columns_ = CodePointCounter(raw);
    const std::size_t before = lines_.size();
    for_each_stretch(raw, [&](std::string_view stretch) { take(raw, stretch); });
    if (lines_.size() == before) after_blank_ = true;
  }
  return std::move(lines_);
}

}  // namespace

std::vector<SourcePart> DigestLine::parts_from(std::string_view view) const {
  std::vector<SourcePart> all{{view, line_begin, number, false}};
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

std::vector<DigestLine> read_lines(std::string_view text, std::size_t begin) {
  const char end = text.find('\n') == std::string_view::npos ? '\r' : '\n';
  return LineReader().run(text.substr(begin), end);
}

LineColumns::LineColumns(std::string_view file) : file_(file), begins_{0} {
  const char end = file.find('\n') == std::string_view::npos ? '\r' : '\n';
  for (std::size_t at = file.find(end); at != std::string_view::npos; at = file.find(end, at + 1))
    begins_.push_back(at + 1);
}

std::size_t LineColumns::of(const SourceSpot& spot) const {
  if (spot.line == 0 || spot.line > begins_.size()) return 1;
  const std::size_t begin = begins_[spot.line - 1];
  const std::size_t mark = begin == 0 ? file_.size() - without_byte_order_mark(file_).size() : 0;
  const std::size_t bytes = std::max<std::size_t>(spot.byte, mark);
  return 1 + code_point_count(file_.substr(begin, bytes).substr(mark));
}

}  // namespace songngu
