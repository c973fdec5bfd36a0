#include "indexer/digest/heading.h"

#include <algorithm>

#include "common/text/unicode/utf8.h"
#include "indexer/digest/trim.h"

namespace songngu {
namespace {

bool at_most(std::string_view text, std::size_t code_points) {
  return text.size() <= code_points ||
         (text.size() <= 4 * code_points && code_point_count(text) <= code_points);
}

bool is_closing(char32_t c) {
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == '}' || c == U'”' || c == U'’' || c == U'»' ||
         c == U'›';
}

// The last character before closing quotes, brackets and white space; 0 if there is none.
char32_t ending(std::string_view text) {
  for (std::size_t at = text.size(); at > 0;) {
    const char32_t c = previous_code_point(text, at);
    if (!is_closing(c) && !is_trimmed(c) && c != '*') return c;
  }
  return 0;
}

bool is_asking(char32_t end) {
  return end == '?' || end == '!';
}

bool is_heading(const SideLine& line, bool first) {
  if (line.bullet) return false;
  if (line.markdown) return is_heading_sized(line.text);
  if (is_asking(ending(line.text))) return first && at_most(line.text, kLongestAskingHeading);
  return is_heading_like(line.text);
}

}  // namespace

bool is_heading_sized(std::string_view text) {
  return at_most(text, kLongestHeading);
}

bool is_heading_like(std::string_view text) {
  if (!is_heading_sized(text)) return false;
  const char32_t end = ending(text);
  return end != '.' && end != U'…' && end != ':' && end != ';';
}

bool ends_sentence(std::string_view text) {
  const char32_t end = ending(text);
  return is_asking(end) || end == '.' || end == U'…' || end == ':' || end == ';';
}

std::size_t count_headings(const std::vector<SideLine>& side, std::size_t above) {
  if (side.empty() || above >= kMaxHeadings) return 0;
  const std::size_t most = std::min(kMaxHeadings - above, side.size() - 1);
  std::size_t count = 0;
  while (count < most && is_heading(side[count], above + count == 0)) ++count;
  return count;
}

}  // namespace songngu
