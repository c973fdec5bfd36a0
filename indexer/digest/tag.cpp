#include "indexer/digest/tag.h"

#include <unicode/uchar.h>

#include "common/base/ascii.h"
#include "common/text/code_point.h"
#include "indexer/digest/trim.h"

namespace songngu {
namespace {

bool is_tag_letter(char32_t c) {
  if (c < 0x80)
    return is_ascii_letter(static_cast<char>(c)) || is_ascii_digit(static_cast<char>(c)) || c == '_';
  const auto code_point = static_cast<UChar32>(c);
  return u_isalnum(code_point) != 0 || (U_GET_GC_MASK(code_point) & U_GC_M_MASK) != 0;
}

bool is_joint(char32_t c) {
  return c == '-' || c == '.' || c == '&' || c == '\'' || c == U'’' || c == '+';
}
bool is_separator(char32_t c) {
  return is_outer_blank(c) || c == ',' || c == ';';
}

// Bytes of the tag that `text` begins with, joints at its end not counted.
std::size_t tag_size(std::string_view text) {
  std::size_t size = 0;
  for (std::size_t next = 0; next < text.size();) {
    const char32_t c = next_code_point(text, next);
    if (is_tag_letter(c)) {
      size = next;
    } else if (size == 0 || !is_joint(c)) {
      break;
    }
  }
  return size;
}

std::size_t separators(std::string_view text) {
  std::size_t size = 0;
  for (std::size_t next = 0; next < text.size(); size = next) {
    if (!is_separator(next_code_point(text, next))) break;
  }
  return size;
}

}  // namespace

std::vector<std::string> read_tags(std::string_view line) {
  std::vector<std::string> tags;
  while (line.starts_with('#')) {
    const std::size_t size = tag_size(line.substr(1));
    if (size == 0) return {};
    tags.emplace_back(line.substr(1, size));
    line.remove_prefix(1 + size);
    line.remove_prefix(separators(line));
  }
  if (!line.empty()) tags.clear();
  return tags;
}

}  // namespace songngu
