// Numbers that were typed or stored as text.
#pragma once

#include <charconv>
#include <limits>
#include <optional>
#include <string_view>
#include <system_error>

namespace songngu {

/// The number that the whole of `text` is, in decimal digits, if it is between `lowest` and `highest`. None
/// for anything else: no text, spaces, a '+', text after the digits, infinity or NaN.
template <typename Number>
std::optional<Number> parse_whole(std::string_view text,
                                  Number lowest = std::numeric_limits<Number>::lowest(),
                                  Number highest = std::numeric_limits<Number>::max()) {
  Number value{};
  const char* end = text.data() + text.size();
  const auto [stop, failure] = std::from_chars(text.data(), end, value);
  if (failure != std::errc{} || stop != end) return std::nullopt;
  return value >= lowest && value <= highest ? std::optional(value) : std::nullopt;
}

}  // namespace songngu
