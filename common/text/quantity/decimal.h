// Numbers as texts write them. They are kept as strings of digits, so that they stay exact.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "common/text/quantity/quantity.h"

namespace songngu {

struct Decimal {
  std::string digits;     ///< all digits without leading zeros: "402" for 40.2, empty for zero
  int exponent = 0;       ///< the power of ten to multiply them by: -1 for 40.2
  bool doubtful = false;  ///< "2,125" in Vietnamese: read as thousands, but a fraction if a scale follows
  std::size_t end = 0;    ///< the byte after the number
};

/// The number whose first digit is at `byte`. If no style groups digits in this way (31.1.2025, 1.2.3), it
/// ends at the first separator. REQUIRES: an ASCII digit at `byte`.
Decimal read_decimal(std::string_view text, std::size_t byte, NumberStyle style);

/// A number that is grouped by single spaces: "1 000", "1 000 000,5".
struct Spaced {
  std::optional<Decimal> number;  ///< none if the digits are not grouped like that
  bool sure =
      false;  ///< by no-break spaces, or more than once; else it may be two numbers, unless a unit follows
};

/// REQUIRES: an ASCII digit at `byte`.
Spaced read_spaced(std::string_view text, std::size_t byte);

/// The canonical form of the number times ten to the power of `scale`: "40200000000", "0.5", "0".
std::string canonical(const Decimal& number, int scale);

}  // namespace songngu
