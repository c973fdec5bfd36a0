// Percent-encoding, as identifiers, addresses, paths in files and annotations have it: %XX in capitals.
#pragma once

#include <string>
#include <string_view>

namespace songngu {

/// Characters of a passage identifier that need no escape, besides ASCII letters and digits.
inline constexpr std::string_view kPlainInIdentifier = "._/-";

/// Adds %XX.
void append_percent_encoded(std::string& out, char byte);

/// `bytes` with each as %XX for which `is_plain` is false.
template <typename IsPlain>
std::string percent_encoded_unless(std::string_view bytes, const IsPlain& is_plain) {
  std::string encoded;
  for (const char byte : bytes) {
    if (is_plain(byte)) {
      encoded += byte;
    } else {
      append_percent_encoded(encoded, byte);
    }
  }
  return encoded;
}

/// `bytes` with each that is no ASCII letter or digit, and none of `kept`, as %XX.
std::string percent_encoded(std::string_view bytes, std::string_view kept);

/// Whether it is as percent_encoded() writes it, or could write it of other bytes: each '%' is followed by
/// two hexadecimal digits, letters as capitals, and every other byte is an ASCII letter or digit or one of
/// `kept`.
bool is_percent_encoded(std::string_view text, std::string_view kept);

/// Replaces each %XX (hexadecimal digits of either case) by its byte; any other '%' stays.
std::string percent_decoded(std::string_view text);

}  // namespace songngu
