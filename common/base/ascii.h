// Letters and digits of ASCII, independent of the locale. Letters of all languages:
// common/text/unicode/letter_case.h.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace songngu {

constexpr bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80U;
}

inline bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return is_ascii(c); });
}

constexpr bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

constexpr bool is_ascii_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

constexpr bool is_ascii_small_letter(char c) {
  return c >= 'a' && c <= 'z';
}

constexpr bool is_ascii_letter(char c) {
  return is_ascii_small_letter(c) || is_ascii_capital(c);
}

/// Capitals alone: "%2F" is how percent-encoding is written.
constexpr bool is_ascii_hex_capital(char c) {
  return is_ascii_digit(c) || (c >= 'A' && c <= 'F');
}

constexpr bool is_ascii_hex_digit(char c) {
  return is_ascii_hex_capital(c) || (c >= 'a' && c <= 'f');
}

/// The small letter of an ASCII capital; any other byte as it is.
constexpr char ascii_lower(char c) {
  return is_ascii_capital(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

/// The capital of a small ASCII letter; any other byte as it is.
constexpr char ascii_upper(char c) {
  return is_ascii_small_letter(c) ? static_cast<char>(c - 'a' + 'A') : c;
}

inline std::string ascii_lower(std::string text) {
  for (char& c : text) c = ascii_lower(c);
  return text;
}

/// Whether `text` begins with `prefix`, ASCII letters compared without case. REQUIRES: `prefix` is lower
/// case.
constexpr bool starts_with_ascii(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() &&
         std::equal(prefix.begin(), prefix.end(), text.begin(),
                    [](char wanted, char c) { return ascii_lower(c) == wanted; });
}

}  // namespace songngu
