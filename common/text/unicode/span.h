// A part of a text, from `begin` up to but not including `end`: in code points (Span) or in bytes
// (ByteRange).
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace songngu {

/// In bytes.
struct ByteRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] std::string_view in(std::string_view text) const { return text.substr(begin, end - begin); }
};

/// In Unicode code points. Results of a search give positions as spans.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] std::uint32_t size() const { return end - begin; }
  [[nodiscard]] bool empty() const { return begin == end; }
  auto operator<=>(const Span&) const = default;
};

/// Whether the two have a code point in common.
constexpr bool overlap(Span a, Span b) {
  return a.begin < b.end && b.begin < a.end;
}

/// The spans in order; spans that overlap, or have at most one code point (a space) between them, become one.
std::vector<Span> merged(std::vector<Span> spans);

}  // namespace songngu
