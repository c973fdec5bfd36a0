// Days, months and years as a query's date: names them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace songngu {

/// Both ends included, as YYYY-MM-DD (so that they compare as text); empty where the range is open.
struct DateRange {
  std::string from;
  std::string to;

  /// `day`: YYYY-MM-DD; empty for what has no date, which no range contains.
  [[nodiscard]] bool contains(std::string_view day) const {
    return !day.empty() && day >= from && (to.empty() || day <= to);
  }

  bool operator==(const DateRange&) const = default;
};

/// "2025", "2025-01", "2025-01-31", "A..B", "A..", "..B" of the Gregorian calendar; a range takes in all of
/// its last month or year. THROWS: Error(kUsage) for anything else, for impossible days and for a range that
/// ends before it begins. `at` is where the value stands in the query, in code points.
DateRange parse_date_range(std::string_view value, std::uint32_t at);

}  // namespace songngu
