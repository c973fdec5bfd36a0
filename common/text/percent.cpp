#include "common/text/percent.h"

#include <fmt/format.h>

#include "common/base/ascii.h"

namespace songngu {

std::string percent_encoded(std::string_view bytes, std::string_view kept) {
  std::string encoded;
  for (const char byte : bytes) {
    if (is_ascii_letter(byte) || is_ascii_digit(byte) || kept.find(byte) != std::string_view::npos) {
      encoded += byte;
    } else {
      encoded += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
    }
  }
  return encoded;
}

}  // namespace songngu
