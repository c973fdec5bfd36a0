// A stretch of a text, counted in bytes, end excluded.
#pragma once

#include <cstddef>

namespace songngu {

struct ByteRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

}  // namespace songngu
