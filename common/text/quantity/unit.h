// Scales and units behind a number, as both languages write them.
#pragma once

#include <cstddef>
#include <string_view>

namespace songngu {

/// What stands behind a number: `40` + "-billion dollars", `1.000` + " tỷ USD", `37` + " phần trăm".
struct Suffix {
  int scale = 0;              ///< power of ten
  bool needs_unit = false;    ///< the scale is a letter (m, k, b) that means one only beside a currency
  std::string_view unit;      ///< "%", an ISO 4217 code in lower case, or empty
  std::size_t scale_end = 0;  ///< byte behind the scale
  std::size_t end = 0;        ///< byte behind scale and unit

  [[nodiscard]] bool empty() const { return scale == 0 && unit.empty(); }
};

/// REQUIRES: a number ends at `byte`.
Suffix read_suffix(std::string_view text, std::size_t byte);

/// Whether a scale or percent word may stand behind `byte`, judged by a letter alone: few words pass.
bool may_scale(std::string_view text, std::size_t byte);

}  // namespace songngu
