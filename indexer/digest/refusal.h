// Bytes that are no text: what makes the parser refuse a file.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace songngu {

struct Refusal {
  std::size_t line = 1;
  std::size_t column = 1;  ///< in code points
  std::string message;
};

/// The first thing that refuses the file: UTF-16 or UTF-32, a NUL byte, bytes that are not UTF-8. One for a
/// whole binary file.
std::optional<Refusal> find_refusal(std::string_view bytes);

}  // namespace songngu
