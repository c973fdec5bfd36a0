// Writes JSON: members in the order of the calls, and always well-formed UTF-8. (nlohmann-json reads JSON;
// writing through its tree took longer than many a search.)
#pragma once

#include <charconv>
#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/unicode/span.h"

namespace songngu {

/// Writes one JSON value on one line. The caller ensures that keys are in objects only, and that each begin
/// has its end.
class JsonWriter {
 public:
  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }
  JsonWriter& key(std::string_view name);

  /// Bytes that are not UTF-8 become U+FFFD; what is unsafe to show (common/text/unicode/unsafe.h) is
  /// escaped.
  JsonWriter& value(std::string_view text);
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(const std::string& text) { return value(std::string_view(text)); }
  JsonWriter& value(bool truth) { return raw(truth ? "true" : "false"); }
  JsonWriter& value(double number);  ///< the shortest text that reads back as the same; null if not finite
  JsonWriter& value(std::integral auto number) {
    char buffer[24];
    const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, number);
    return raw({buffer, static_cast<std::size_t>(end - buffer)});
  }
  JsonWriter& value(const std::vector<Span>& spans);         ///< [[begin, end], …]
  JsonWriter& value(const std::vector<std::string>& texts);  ///< ["…", …]
  JsonWriter& null() { return raw("null"); }

  template <typename Value>
  JsonWriter& value(const std::optional<Value>& value_or_null) {
    return value_or_null ? value(*value_or_null) : null();
  }

  template <typename Value>
  JsonWriter& member(std::string_view name, const Value& its_value) {
    return key(name).value(its_value);
  }

  /// A value that is JSON already.
  JsonWriter& raw(std::string_view json);

  /// What was written; the writer is empty afterwards.
  std::string take() { return std::move(text_); }

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  void quote(std::string_view text);
  void separate();

  std::string text_;
  bool comma_ = false;  // before the next key or value
};

/// `value` rounded to `decimals` places: a score is written as 12.31, not as 12.309999999999999.
double rounded(double value, int decimals);

}  // namespace songngu
