// Months, weekdays and quarters of both languages, and small numbers that are written as words.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "common/text/quantity/quantity.h"

namespace songngu {

/// A month or weekday in a text.
struct CalendarName {
  std::string term;     ///< "month7" for "tháng 7" or "July"
  std::size_t end = 0;  ///< the byte after it
};

/// The month, weekday or quarter whose name begins with the word [begin, end) of `text`, in the languages
/// that `style` allows. A name that is also a common word counts only if the words around it show what it is:
/// "May 5", "in March", "thứ Hai", but not "may", "Theresa May", "thứ hai" (second).
std::optional<CalendarName> read_calendar_name(std::string_view text, std::size_t begin, std::size_t end,
                                               NumberStyle style);

/// The quarter that is written as Q1 to Q4 at `begin`.
std::optional<CalendarName> read_quarter_code(std::string_view text, std::size_t begin);

/// The value of a number word from one to ten (một … mười, one … ten); 0 for other words.
int small_number(std::string_view word);

/// Whether `word`, before a number word, makes a number of several words (twenty-five, mười hai). Such
/// numbers are not read.
bool continues_number(std::string_view word);

}  // namespace songngu
