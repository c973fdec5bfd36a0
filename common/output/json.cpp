#include "common/output/json.h"

#include <cmath>
#include <iterator>

#include <fmt/format.h>

#include "common/output/decode.h"
#include "common/text/unicode/unsafe.h"

namespace songngu {
namespace {

bool is_clean_ascii(char c) {
  return c >= 0x20 && c < 0x7F && c != '"' && c != '\\';
}

void append_escaped(std::string& out, UChar32 c) {
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
  }
}

}  // namespace

void JsonWriter::quote(std::string_view text) {
  text_ += '"';
  std::size_t copied = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (is_clean_ascii(text[at])) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    const UChar32 c = decode(text, at);
    if (c >= 0xA0 && !is_unsafe_to_show(static_cast<char32_t>(c))) continue;
    text_ += text.substr(copied, begin - copied);
    copied = at;
    if (c < 0) {
      text_ += "\uFFFD";
    } else {
      append_escaped(text_, c);
    }
  }
  text_ += text.substr(copied);
  text_ += '"';
}

void JsonWriter::separate() {
  if (comma_) text_ += ',';
  comma_ = true;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  quote(name);
  text_ += ':';
  comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::open(char bracket) {
  separate();
  text_ += bracket;
  comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  text_ += bracket;
  comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::raw(std::string_view json) {
  separate();
  text_ += json;
  return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
  separate();
  quote(text);
  return *this;
}

JsonWriter& JsonWriter::value(double number) {
  if (!std::isfinite(number)) return null();
  char buffer[32];
  const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, number);
  return raw({buffer, static_cast<std::size_t>(end - buffer)});
}

JsonWriter& JsonWriter::value(const std::vector<Span>& spans) {
  begin_array();
  for (const Span& span : spans) begin_array().value(span.begin).value(span.end).end_array();
  return end_array();
}

JsonWriter& JsonWriter::value(const std::vector<std::string>& texts) {
  begin_array();
  for (const std::string& text : texts) value(text);
  return end_array();
}

double rounded(double value, int decimals) {
  const double scale = std::pow(10.0, decimals);
  return std::round(value * scale) / scale;
}

}  // namespace songngu
