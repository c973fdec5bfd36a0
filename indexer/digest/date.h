// Dates as people write them: in file names, on lines of their own, after "date:".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace songngu {

/// The first date in a path, as YYYY-MM-DD (as all dates here): written YYYY-MM-DD, YYYY.MM.DD, YYYY_MM_DD,
/// YYYY/MM/DD, YYYYMMDD or DD-MM-YYYY, a day that exists, and not part of a longer number.
std::optional<std::string> find_date_in_path(std::string_view path);

/// Whether the path has three numbers that look like a date but are not one: "2025-13-45", "12-03-25".
bool has_dubious_date(std::string_view path);

/// The first date in a text, in words or numbers of either language; the day comes before the month if both
/// are possible: "12/03/2025", "ngày 12 tháng 3 năm 2025", "March 12, 2025", "12 Mar 2025".
std::optional<std::string> find_date(std::string_view text);

/// The date, if the line consists of one, perhaps with weekday, time, place or emoji.
std::optional<std::string> date_of_line(std::string_view line);

/// The date in the title of an edition: "[BẢN TIN SÁNG 01.06.2025]", "Điểm tin ngày 1/6/2025".
std::optional<std::string> date_of_edition(std::string_view line);

/// What follows "date:", "Ngày:", "Ngày đăng:", "Published:" …, without white space and quotes around it;
/// none if the line begins otherwise.
std::optional<std::string_view> date_field(std::string_view line);

/// Whether the line consists of numbers like a date but is not one: "31/02/2025".
bool is_dubious_date(std::string_view line);

/// Whether the text has a time of day: "08:00", "8:00 AM".
bool has_time(std::string_view text);

}  // namespace songngu
