// Scales and units next to a number, as both languages write them: "40-billion dollars", "1.000 tỷ USD",
// "37 phần trăm", "US$40", "USD 40".
#pragma once

#include <cstddef>
#include <string_view>

namespace songngu {

/// What follows a number.
struct Suffix {
  int scale = 0;              ///< power of ten
  bool needs_unit = false;    ///< the scale is a letter (m, k, b) that is a scale only if there is a currency
  std::string_view unit;      ///< "%", an ISO 4217 code in lower case, or empty
  std::size_t scale_end = 0;  ///< the byte after the scale
  std::size_t end = 0;        ///< the byte after scale and unit

  [[nodiscard]] bool empty() const { return scale == 0 && unit.empty(); }
};

/// REQUIRES: a number ends at `byte`.
Suffix read_suffix(std::string_view text, std::size_t byte);

/// A quick test: false if neither a scale nor per cent can follow at `byte`, judged by the first letter
/// there.
bool may_scale(std::string_view text, std::size_t byte);

/// A currency directly before a number, or with one space between: a sign ($, US$, €) or a code (USD).
struct CurrencyPrefix {
  std::string_view unit;  ///< empty if there is none
  std::size_t begin = 0;
};

/// The currency before `byte`. Text before `floor` is not read, because it belongs to another quantity.
CurrencyPrefix read_currency_before(std::string_view text, std::size_t byte, std::size_t floor);

/// The end of the currency sign at `byte`; `byte` itself if there is none.
std::size_t end_of_symbol(std::string_view text, std::size_t byte);

/// The currency whose ISO code or usual short name is `word` ("USD", "VNĐ", "Rs"); empty if there is none.
std::string_view currency_of_code(std::string_view word);

}  // namespace songngu
