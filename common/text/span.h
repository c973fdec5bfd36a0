// A stretch of a text, counted in Unicode code points (never bytes), end excluded.
#pragma once

#include <compare>
#include <cstdint>

namespace songngu {

struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] std::uint32_t size() const { return end - begin; }
  [[nodiscard]] bool empty() const { return begin == end; }
  auto operator<=>(const Span&) const = default;
};

}  // namespace songngu
