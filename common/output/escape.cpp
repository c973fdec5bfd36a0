#include "common/output/escape.h"

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

}  // namespace

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
