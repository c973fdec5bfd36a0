// Dates as people write them: in file names, on lines of their own, behind "date:".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace songngu {

/// The first date in a path: YYYY-MM-DD, YYYY.MM.DD, YYYY_MM_DD, YYYY/MM/DD, YYYYMMDD or DD-MM-YYYY, a day of
/// the calendar and not part of a longer number. As YYYY-MM-DD, as all dates here.
std::optional<std::string> find_date_in_path(std::string_view path);

/// Whether the path has three numbers that look like a date, though they are none: "2025-13-45", "12-03-25".
bool has_dubious_date(std::string_view path);

/// The first date in a text, in words or numbers of either language; the day before the month where both are
/// possible: "12/03/2025", "ngày 12 tháng 3 năm 2025", "March 12, 2025", "12 Mar 2025".
std::optional<std::string> find_date(std::string_view text);

/// The date that the line consists of, with weekday, time, place or emoji at most.
std::optional<std::string> date_of_line(std::string_view line);

/// What follows "date:", "Ngày:", "Ngày đăng:", "Published:" …, without white space and quotes around it;
/// none if the line begins otherwise.
std::optional<std::string_view> date_field(std::string_view line);

/// Whether the line consists of numbers as a date does, though it is none: "31/02/2025".
bool is_dubious_date(std::string_view line);

/// Whether the text has a time of day: "08:00", "8:00 AM".
bool has_time(std::string_view text);

}  // namespace songngu
