// Numbers as texts write them, read exactly: as strings of digits, never as floating point.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "common/text/quantity/quantity.h"

namespace songngu {

struct Decimal {
  std::string digits;  ///< all digits, without leading zeros ("402" for 40.2; empty for zero)
  int exponent = 0;    ///< power of ten that they are multiplied by (-1 for 40.2)
  bool doubtful =
      false;  ///< "2,125" in Vietnamese: read as thousands, but a scale behind it makes it a fraction
  std::size_t end = 0;  ///< byte behind the number in its text
};

/// The number whose first digit stands at `byte`. Digits that no style groups that way (31.1.2025, 1.2.3) end
/// at the first separator. REQUIRES: an ASCII digit at `byte`.
Decimal read_decimal(std::string_view text, std::size_t byte, NumberStyle style);

/// A number grouped by single blanks: "1 000", "1 000 000,5".
struct Spaced {
  std::optional<Decimal> number;  ///< none where the digits at `byte` are not grouped so
  bool sure =
      false;  ///< by no-break spaces, or more than once; else they may be two numbers, unless a unit follows
};

/// REQUIRES: an ASCII digit at `byte`.
Spaced read_spaced(std::string_view text, std::size_t byte);

/// Canonical form of the number times ten to the power of `scale`: "40200000000", "0.5", "0".
std::string canonical(const Decimal& number, int scale);

}  // namespace songngu
