#include "common/output/escape.h"

#include "common/output/decode.h"

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

bool is_xml_character(UChar32 c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return c != 0xFFFE && c != 0xFFFF;
}

}  // namespace

std::string escape_tsv(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '\t':
        result += "\\t";
        break;
      case '\n':
        result += "\\n";
        break;
      case '\r':
        result += "\\r";
        break;
      case '\\':
        result += "\\\\";
        break;
      default:
        result += c;
    }
  }
  return result;
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
    } else {
      result += text.substr(begin, at - begin);
    }
  }
  return result;
}

}  // namespace songngu
