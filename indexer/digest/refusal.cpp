#include "indexer/digest/refusal.h"

#include <algorithm>

#include <fmt/format.h>

#include "common/text/utf8.h"

namespace songngu {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kConvert = "; convert it to UTF-8";

// Text in two-byte units without a byte order mark: each second byte of ASCII text is NUL.
bool looks_like_utf16(std::string_view bytes) {
  return bytes.size() >= 4 && (bytes[0] == '\0') != (bytes[1] == '\0') &&
         (bytes[0] == '\0') == (bytes[2] == '\0') && (bytes[1] == '\0') == (bytes[3] == '\0');
}

std::string_view wide_encoding(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32";
  if (bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv)) return "UTF-16";
  return looks_like_utf16(bytes) ? "UTF-16" : "";
}

Refusal nul_at(std::string_view bytes, std::size_t nul) {
  const std::string_view before = bytes.substr(0, nul);
  const auto lines = std::count(before.begin(), before.end(), '\n');
  const std::size_t column = code_point_count(before.substr(before.rfind('\n') + 1));  // npos + 1 is 0
  return {static_cast<std::size_t>(lines) + 1, column + 1, "NUL byte: a binary file, not text"};
}

Refusal malformed_at(std::string_view bytes, const InvalidUtf8& place) {
  const auto byte = static_cast<unsigned char>(bytes[place.byte]);
  const bool truncated = byte >= 0xC2 && byte <= 0xF4 && bytes.size() - place.byte < 4 &&
                         std::all_of(bytes.begin() + static_cast<std::ptrdiff_t>(place.byte) + 1, bytes.end(),
                                     [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; });
  if (truncated) {
    return {place.line, place.column,
            fmt::format("not UTF-8: the file ends inside a character (byte 0x{:02X})", byte)};
  }
  return {place.line, place.column, fmt::format("not UTF-8: byte 0x{:02X}{}", byte, kConvert)};
}

}  // namespace

std::optional<Refusal> find_refusal(std::string_view bytes) {
  if (const std::string_view encoding = wide_encoding(bytes); !encoding.empty()) {
    return Refusal{1, 1, fmt::format("{} text, not UTF-8{}", encoding, kConvert)};
  }
  const auto malformed = find_invalid_utf8(bytes);
  const std::size_t nul = bytes.find('\0');
  if (nul != std::string_view::npos && (!malformed || nul < malformed->byte)) return nul_at(bytes, nul);
  if (malformed) return malformed_at(bytes, *malformed);
  return std::nullopt;
}

}  // namespace songngu
