#include "indexer/digest/line.h"

#include <cstdint>
#include <string_view>

#include "common/base/ascii.h"
#include "common/text/unicode/utf8.h"
#include "indexer/digest/facts.h"
#include "indexer/digest/trim.h"

namespace songngu {
namespace {

// The marks that a digest line may begin with: bullets and 📌.

enum class Mark : std::uint8_t {
  kNone,
  kBullet,  ///< - • * – · + or "1."; all but • and · need a space after them ("-5%" and "*so*" are text)
  kEmptyBullet,  ///< marks alone: "-", "•", "* * *"
  kTakeaway      ///< 📌, also after a bullet mark
};

struct MarkedText {
  Mark mark = Mark::kNone;
  std::string_view text;  ///< what follows the mark, trimmed
};

constexpr std::string_view kPin = "\xF0\x9F\x93\x8C";
constexpr std::string_view kEmojiStyle = "\xEF\xB8\x8F";  // U+FE0F, which some keyboards add to an emoji

bool is_dot_mark(char32_t c) {
  return c == U'•' || c == U'·';
}
bool is_mark(char32_t c) {
  return c == '-' || c == '*' || c == '+' || c == U'–' || is_dot_mark(c);
}

bool only_marks(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if (!is_mark(c) && !is_trimmed(c)) return false;
  }
  return true;
}

// Bytes of "1." or "12."; a year such as "2024." is not the number of a list item.
std::size_t number_mark(std::string_view line) {
  std::size_t digits = 0;
  while (digits < line.size() && is_ascii_digit(line[digits])) ++digits;
  const bool numbered = digits >= 1 && digits <= 2 && digits < line.size() && line[digits] == '.';
  return numbered ? digits + 1 : 0;
}

// Bytes of the bullet mark itself; 0 if the line begins with none.
std::size_t bullet_mark(std::string_view line) {
  std::size_t size = 0;
  const char32_t first = next_code_point(line, size);
  if (is_dot_mark(first)) return size;
  if (!is_mark(first)) size = number_mark(line);
  return leading_space(line.substr(size)) > 0 ? size : 0;
}

/// REQUIRES: `line` is trimmed and not empty.
MarkedText read_mark(std::string_view line) {
  if (only_marks(line)) return {Mark::kEmptyBullet, line};
  const std::size_t bullet = bullet_mark(line);
  std::string_view rest = trim_left(line.substr(bullet));
  if (!rest.starts_with(kPin)) return {bullet > 0 ? Mark::kBullet : Mark::kNone, rest};
  while (rest.starts_with(kPin) || rest.starts_with(kEmojiStyle)) {
    rest.remove_prefix(rest.starts_with(kPin) ? kPin.size() : kEmojiStyle.size());
    rest = trim_left(rest);
  }
  return {Mark::kTakeaway, rest};
}

constexpr std::size_t kLongestDateLine = 60;  // bytes: longer lines are prose that begins with "Date:"

bool is_rule(std::string_view line) {
  return line.size() >= 3 && line.find_first_not_of('-') == std::string_view::npos;
}

LineKind url_kind(std::string_view text) {
  switch (read_urls(text).shape) {
    case UrlShape::kPlain:
      return LineKind::kUrl;
    case UrlShape::kLabelled:
      return LineKind::kLabelledUrl;
    case UrlShape::kBroken:
      return LineKind::kBrokenUrl;
    case UrlShape::kNone:
      return LineKind::kText;
  }
  return {};
}

LineKind unmarked_kind(std::string_view text) {
  if (text.starts_with('#') && !read_tags(text).empty()) return LineKind::kTags;
  if (text.size() <= kLongestDateLine && date_field(text)) return LineKind::kDate;
  return url_kind(text);
}

void classify(DigestLine& line) {
  if (is_rule(line.whole)) {
    line.kind = LineKind::kRule;
    return;
  }
  const MarkedText marked = read_mark(line.whole);
  line.text = marked.text;
  switch (marked.mark) {
    case Mark::kNone:
      line.kind = unmarked_kind(marked.text);
      break;
    case Mark::kTakeaway:
      line.kind = LineKind::kTakeaway;
      break;
    case Mark::kEmptyBullet:
      line.kind = LineKind::kEmptyBullet;
      break;
    case Mark::kBullet: {
      const LineKind kind = url_kind(marked.text);  // a list of links
      line.kind = kind == LineKind::kUrl || kind == LineKind::kLabelledUrl ? kind : LineKind::kBullet;
    }
  }
}

}  // namespace

std::vector<DigestLine> read_lines(std::string_view text) {
  const char end = text.find('\n') == std::string_view::npos ? '\r' : '\n';
  std::vector<DigestLine> lines;
  std::uint32_t number = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t stop = std::min(text.find(end, begin), text.size());
    const std::string_view raw = text.substr(begin, stop - begin);
    begin = stop + 1;
    ++number;
    const std::size_t space = leading_space(raw);
    if (space == raw.size()) continue;
    const std::string_view whole = trim_right(raw.substr(space));
    DigestLine line{whole, whole, number, 1 + code_point_count(raw.substr(0, space)), LineKind::kText};
    classify(line);
    lines.push_back(line);
  }
  return lines;
}

}  // namespace songngu
