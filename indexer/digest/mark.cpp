#include "indexer/digest/mark.h"

#include "common/base/ascii.h"
#include "common/text/code_point.h"
#include "indexer/digest/trim.h"

namespace songngu {
namespace {

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
    if (!is_mark(c) && !is_outer_blank(c)) return false;
  }
  return true;
}

// Bytes of "1." or "12."; a year such as "2024." is no number of a list.
std::size_t number_mark(std::string_view line) {
  std::size_t digits = 0;
  while (digits < line.size() && is_ascii_digit(line[digits])) ++digits;
  const bool numbered = digits >= 1 && digits <= 2 && digits < line.size() && line[digits] == '.';
  return numbered ? digits + 1 : 0;
}

// Bytes of the bullet mark itself, 0 if the line begins with none.
std::size_t bullet_mark(std::string_view line) {
  std::size_t size = 0;
  const char32_t first = next_code_point(line, size);
  if (is_dot_mark(first)) return size;
  if (!is_mark(first)) size = number_mark(line);
  return blank_prefix(line.substr(size)) > 0 ? size : 0;
}

}  // namespace

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

}  // namespace songngu
