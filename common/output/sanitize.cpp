#include "common/output/sanitize.h"

#include <algorithm>

#include "common/output/decode.h"
#include "common/text/unicode/unsafe.h"

namespace songngu {
namespace {

constexpr UChar32 kReplacementCharacter = 0xFFFD;

/// What is shown for a character.
UChar32 harmless(UChar32 c) {
  if (c < 0) return kReplacementCharacter;
  if (c == '\t') return ' ';
  if (c < 0x20) return 0x2400 + c;  // the Control Pictures block: ␛ for ESC
  if (c == 0x7F) return 0x2421;
  if (c == 0x2028 || c == 0x2029) return ' ';
  return is_unsafe_to_show(static_cast<char32_t>(c)) ? kReplacementCharacter : c;
}

bool is_printable_ascii(char c) {
  return c >= 0x20 && c < 0x7F;
}

}  // namespace

std::string sanitize(std::string_view text) {
  if (std::all_of(text.begin(), text.end(), is_printable_ascii)) return std::string(text);
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const UChar32 c = decode(text, at);
    char buffer[U8_MAX_LENGTH];
    int32_t written = 0;
    U8_APPEND_UNSAFE(buffer, written, harmless(c));
    result.append(buffer, static_cast<std::size_t>(written));
  }
  return result;
}

std::string sanitize_lines(std::string_view text) {
  std::string result;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (begin != 0) result += '\n';
    result += sanitize(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return result;
}

}  // namespace songngu
