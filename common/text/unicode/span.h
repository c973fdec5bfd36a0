// A stretch of a text, counted in Unicode code points (never bytes), end excluded.
#pragma once

#include <compare>
#include <cstdint>
#include <vector>

namespace songngu {

struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] std::uint32_t size() const { return end - begin; }
  [[nodiscard]] bool empty() const { return begin == end; }
  auto operator<=>(const Span&) const = default;
};

constexpr bool overlap(Span a, Span b) {
  return a.begin < b.end && b.begin < a.end;
}

/// In order, those with at most one code point (a blank) between them as one: what a reader sees as one
/// stretch of text.
std::vector<Span> merged(std::vector<Span> spans);

}  // namespace songngu
