#include "common/output/escape.h"

#include <algorithm>

#include <fmt/format.h>

#include "common/output/decode.h"
#include "common/text/unicode/unsafe.h"

namespace songngu {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

std::string_view markup_entity(UChar32 c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

void append_escape(std::string& out, UChar32 c) {
  if (c == '\t') {
    out += "\\t";
  } else if (c == '\n') {
    out += "\\n";
  } else if (c == '\r') {
    out += "\\r";
  } else if (c < 0x100) {
    out += fmt::format("\\x{:02x}", static_cast<unsigned>(c));
  } else {
    out += fmt::format("\\u{{{:04X}}}", static_cast<unsigned>(c));
  }
}

/// Characters of `also`, which are ASCII, get a backslash.
std::string escaped(std::string_view text, std::string_view also) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const UChar32 c = decode(text, at);
    const std::string_view bytes = text.substr(begin, at - begin);
    if (c < 0) {
      for (const char byte : bytes) append_escape(result, static_cast<unsigned char>(byte));
    } else if (is_unsafe_to_show(static_cast<char32_t>(c))) {
      append_escape(result, c);
    } else {
      if (also.find(bytes) != std::string_view::npos) result += '\\';
      result += bytes;
    }
  }
  return result;
}

bool is_xml_character(UChar32 c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return c != 0xFFFE && c != 0xFFFF;
}

constexpr UChar32 kReplacementCharacter = 0xFFFD;

/// The text that is shown for a character.
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

std::string escape_unsafe(std::string_view text) {
  return escaped(text, "");
}

std::string escape_tsv(std::string_view text) {
  return escaped(text, "\\");
}

std::string escape_markup(std::string_view text) {
  std::string result;
  result.reserve(text.size() + text.size() / 16);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const UChar32 c = decode(text, at);
    if (!is_xml_character(c)) {
      result += kReplacement;
    } else if (const std::string_view entity = markup_entity(c); !entity.empty()) {
      result += entity;
    } else if (c >= 0x20 && is_unsafe_to_show(static_cast<char32_t>(c))) {
      result += fmt::format("&#x{:X};", static_cast<unsigned>(c));
    } else {
      result += text.substr(begin, at - begin);
    }
  }
  return result;
}

}  // namespace songngu
