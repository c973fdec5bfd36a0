#include "common/output/escape.h"

#include <fmt/format.h>

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

std::string_view tsv_escape(UChar32 c) {
  switch (c) {
    case '\t':
      return "\\t";
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case '\\':
      return "\\\\";
    default:
      return {};
  }
}

bool is_control(UChar32 c) {
  return (c >= 0 && c < 0x20) || (c >= 0x7F && c < 0xA0);
}

bool is_xml_character(UChar32 c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return c != 0xFFFE && c != 0xFFFF;
}

}  // namespace

std::string escape_tsv(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const UChar32 c = decode(text, at);
    if (const std::string_view escape = tsv_escape(c); !escape.empty()) {
      result += escape;
    } else if (is_control(c)) {
      result += fmt::format("\\x{:02x}", static_cast<unsigned>(c));
    } else {
      result += text.substr(begin, at - begin);
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
