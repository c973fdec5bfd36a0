// Figures: what a text gives as a number, date, time or name with a number, ready to be compared with a
// translation.
//
// Every quantity (quantity.h) is a figure. Numbers in words (twenty-five, hai mươi lăm, a third, gấp đôi) are
// figures as well, but no quantities: queries don't find them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/quantity/quantity.h"
#include "common/text/unicode/span.h"

namespace songngu {

enum class FigureKind : std::uint8_t {
  kYear,
  kMonth,
  kDay,  ///< of a month: the 6 of "6 March"
  kWeekday,
  kQuarter,  ///< of a year
  kTime,     ///< of the day: `value` is in minutes after noon or midnight; `unit`: am, pm or empty
  kPercent,
  kMoney,
  kFraction,  ///< two thirds
  kMultiple,  ///< gấp ba lần, doubled
  kOrdinal,   ///< lần thứ ba, the third time
  kCode,      ///< a name with a number, such as HTML5: `unit` is what is around the number
  kNumber,
};

/// Which values "gần 40" (kBelow), "hơn 40" (kAbove) and "khoảng 40" (kAbout) may stand for.
enum class Hedge : std::uint8_t { kNone, kBelow, kAbove, kAbout };

/// How a figure is written, which shows how far it can be relied on.
enum class Writing : std::uint8_t {
  kPlain,    ///< digits, or the name of a month or weekday
  kWords,    ///< a number that can be nothing else: twelve, hai mươi lăm
  kUnclear,  ///< may be no number (one, second, ba), or a part of something longer (1/3, 10:30, 1-2)
};

struct Figure {
  Span span;  ///< in code points; without the hedge
  FigureKind kind = FigureKind::kNumber;
  double value = 0;       ///< below 0 only for temperatures
  double step = 1;        ///< one unit of the last digit written: 0.1 for 40.2, a million for "2 triệu"
  std::string unit = {};  ///< ISO 4217 code of a currency in lower case; "l.km" and the like for a measure
  Hedge hedge = Hedge::kNone;
  Writing writing = Writing::kPlain;
  bool in_digits = true;
  std::uint32_t hedge_begin = 0;  ///< where the hedge begins; `span.begin` if there is none
  Span quoted = {};               ///< with the hedge, and with the other figure of a range
};

/// In order of their places. A text that can be read in two ways gives both figures. REQUIRES: well-formed
/// UTF-8.
std::vector<Figure> find_figures(std::string_view text, NumberStyle style);

/// Whether one text may give the first figure where its translation gives the second: equal, up to half a
/// step of the coarser one; the bound or approximation of the other, in its direction; or converted to
/// another unit of measurement. Currencies must be equal if both are given.
bool agree(const Figure& a, const Figure& b);

/// Whether they measure the same in different units.
bool is_conversion(const Figure& a, const Figure& b);

/// Whether the units may be those of one currency: a dollar may be that of the country that the text is
/// about.
bool same_currency(const std::string& a, const std::string& b);

}  // namespace songngu
