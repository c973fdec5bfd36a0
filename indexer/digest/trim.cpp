#include "indexer/digest/trim.h"

#include "common/text/unicode/utf8.h"

namespace songngu {
namespace {

bool is_white_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= 0x09 && c <= 0x0D);
  return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

// Not embeddings and isolates: trimming only one of a pair would reorder the text between them.
bool is_invisible(char32_t c) {
  return c == 0xAD || c == 0x180E || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF;
}

}  // namespace

bool is_trimmed(char32_t code_point) {
  return is_white_space(code_point) || is_invisible(code_point);
}

std::size_t leading_space(std::string_view text) {
  std::size_t begin = 0;
  for (std::size_t next = 0; next < text.size(); begin = next) {
    if (!is_trimmed(next_code_point(text, next))) break;
  }
  return begin;
}

std::string_view trim_left(std::string_view text) {
  return text.substr(leading_space(text));
}

std::string_view trim_right(std::string_view text) {
  std::size_t end = text.size();
  for (std::size_t previous = end; previous > 0; end = previous) {
    if (!is_trimmed(previous_code_point(text, previous))) break;
  }
  return text.substr(0, end);
}

std::string_view trim(std::string_view text) {
  return trim_right(trim_left(text));
}

std::string without_invisible(std::string_view text) {
  std::string visible;
  visible.reserve(text.size());
  for (std::size_t begin = 0, next = 0; next < text.size(); begin = next) {
    if (!is_invisible(next_code_point(text, next))) visible += text.substr(begin, next - begin);
  }
  return visible;
}

}  // namespace songngu
