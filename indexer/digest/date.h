// Dates as digests write them: YYYY-MM-DD, and the "date:" lines that hold one.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace songngu {

/// The first YYYY-MM-DD that is a day of the calendar and no part of a longer number.
std::optional<std::string> find_date(std::string_view text);

/// What follows "date:" (any case), without blanks and quotes; none if the line is no such line.
std::optional<std::string_view> date_field(std::string_view line);

/// The date that a date field begins with ("2025-01-31", "2025-01-31T08:00:00Z").
std::optional<std::string> date_of_field(std::string_view value);

}  // namespace songngu
