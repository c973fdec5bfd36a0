#include "common/text/unicode/wide.h"

#include "common/text/unicode/utf8.h"

namespace songngu {
namespace {

constexpr char32_t kFirstWide = U'\uFF01';
constexpr char32_t kLastWide = U'\uFF5E';

}  // namespace

bool has_wide_forms(std::string_view text) {
  for (std::size_t byte = text.find('\xEF'); byte != std::string_view::npos; byte = text.find('\xEF', byte)) {
    const char32_t c = next_code_point(text, byte);
    if (c >= kFirstWide && c <= kLastWide) return true;
  }
  return false;
}

std::string without_wide_forms(std::string_view text) {
  std::string narrow;
  for (std::size_t byte = 0; byte < text.size();) {
    const char32_t c = next_code_point(text, byte);
    append_code_point(narrow, c >= kFirstWide && c <= kLastWide ? c - kFirstWide + U'!' : c);
  }
  return narrow;
}

}  // namespace songngu
