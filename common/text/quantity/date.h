// Whole dates as both languages write them, brought to one canonical term: "6/2/2017", "ngày 6 tháng 2 năm
// 2017" and "February 6th, 2017" are "date2017-02-06". Their parts are quantities as well (quantity.h).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/text/quantity/quantity.h"

namespace songngu {

/// The dates in order, with day and month, and a year of four digits or none: "ngày 6/2" and "6 February" are
/// "date-02-06"; figures alone need a year. The day comes before the month, as in both
/// languages, unless only the other order is a date (12/25/2016). REQUIRES: well-formed UTF-8.
std::vector<Quantity> find_dates(std::string_view text, NumberStyle style);

/// A date's term without its year; empty for other terms, and where it has none.
std::string without_year(std::string_view term);

/// Whether a quantity's term is a date's.
bool is_date(std::string_view term);

}  // namespace songngu
