#include "common/text/unicode/percent.h"

#include <cstddef>

#include <fmt/format.h>

#include "common/base/ascii.h"

namespace songngu {
namespace {

constexpr std::size_t kEncodedSize = 3;  // "%2F"

unsigned value_of_hex_digit(char digit) {
  return static_cast<unsigned>(is_ascii_digit(digit) ? digit - '0' : ascii_lower(digit) - 'a' + 10);
}

/// Whether `text` goes on with an encoded byte at `at`, where a '%' is.
template <typename IsDigit>
bool is_encoded_at(std::string_view text, std::size_t at, const IsDigit& is_digit) {
  return text.size() - at >= kEncodedSize && is_digit(text[at + 1]) && is_digit(text[at + 2]);
}

}  // namespace

void append_percent_encoded(std::string& out, char byte) {
  out += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
}

std::string percent_encoded(std::string_view bytes, std::string_view kept) {
  return percent_encoded_unless(bytes, [&](char byte) {
    return is_ascii_letter(byte) || is_ascii_digit(byte) || kept.find(byte) != std::string_view::npos;
  });
}

bool is_percent_encoded(std::string_view text, std::string_view kept) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char byte = text[i];
    if (byte == '%') {
      if (!is_encoded_at(text, i, is_ascii_hex_capital)) return false;
    } else if (!is_ascii_letter(byte) && !is_ascii_digit(byte) && kept.find(byte) == std::string_view::npos) {
      return false;
    }
  }
  return true;
}

std::string percent_decoded(std::string_view text) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && is_encoded_at(text, i, is_ascii_hex_digit)) {
      decoded += static_cast<char>(value_of_hex_digit(text[i + 1]) * 16 + value_of_hex_digit(text[i + 2]));
      i += kEncodedSize - 1;
    } else {
      decoded += text[i];
    }
  }
  return decoded;
}

}  // namespace songngu
