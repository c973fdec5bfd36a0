// Percent-encoding (%XX, in capitals) for identifiers, addresses, paths and annotations.
#pragma once

#include <string>
#include <string_view>

namespace songngu {

/// Characters of a passage identifier that need no escape, besides ASCII letters and digits.
inline constexpr std::string_view kPlainInIdentifier = "._/-";

/// Appends %XX.
void append_percent_encoded(std::string& out, char byte);

/// `bytes`, with each byte for which `is_plain` is false as %XX.
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

/// `bytes`, with each byte as %XX except ASCII letters, digits and those in `kept`.
std::string percent_encoded(std::string_view bytes, std::string_view kept);

/// Whether percent_encoded() could have written `text`: each '%' is followed by two hexadecimal digits with
/// letters in capitals, and every other byte is an ASCII letter, a digit or in `kept`.
bool is_percent_encoded(std::string_view text, std::string_view kept);

/// Replaces each %XX (hexadecimal digits of either case) by its byte and leaves any other '%'.
std::string percent_decoded(std::string_view text);

}  // namespace songngu
