// A stretch of a text, counted in bytes, end excluded.
#pragma once

#include <cstddef>
#include <string_view>

namespace songngu {

struct ByteRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] std::string_view in(std::string_view text) const { return text.substr(begin, end - begin); }
};

}  // namespace songngu
