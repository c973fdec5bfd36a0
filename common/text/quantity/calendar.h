// Months and weekdays of both languages, and the small numbers that are written as words.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "common/text/quantity/quantity.h"

namespace songngu {

/// A name found in a text: "month7" for "tháng 7" or "July", with the byte behind it.
struct CalendarName {
  std::string term;
  std::size_t end = 0;
};

/// The month or weekday whose name begins with the word [begin, end) of `text`, in the language(s) that
/// `style` allows. Names that are words as well count only where the words around them say so: "May 5", "in
/// March", "thứ Hai", but not "may", "Theresa May", "thứ hai" (second).
std::optional<CalendarName> read_calendar_name(std::string_view text, std::size_t begin, std::size_t end,
                                               NumberStyle style);

/// The value of a number word from one to ten (một … mười, one … ten), 0 if the word is none.
int small_number(std::string_view word);

/// Whether a number word before another makes a number of several words, which is left alone (twenty-five,
/// mười hai).
bool continues_number(std::string_view word);

}  // namespace songngu
