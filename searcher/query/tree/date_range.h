// The values of the field date: days, months, years and ranges of them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace songngu {

/// From `from` to `to`, both included, as YYYY-MM-DD (so that they compare as text); an end that is open is
/// empty.
struct DateRange {
  std::string from;
  std::string to;

  /// `day`: YYYY-MM-DD, or empty for a passage without date, which no range contains.
  [[nodiscard]] bool contains(std::string_view day) const {
    return !day.empty() && day >= from && (to.empty() || day <= to);
  }

  bool operator==(const DateRange&) const = default;
};

/// Reads "2025", "2025-01", "2025-01-31", "A..B", "A.." and "..B" (Gregorian calendar); a range includes all
/// of its last month or year. `at`: where the value is in the query, in code points.
/// THROWS: Error(kUsage) for anything else, for days that do not exist, and for a range that ends before it
/// begins.
DateRange parse_date_range(std::string_view value, std::uint32_t at);

}  // namespace songngu
