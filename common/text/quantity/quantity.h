// Quantities as both languages write them, brought to one canonical term: "$1tn" and "1.000 tỷ USD" are the
// same.
//
// Canonical term: the exact decimal number, without leading or trailing zeros and without grouping, then a
// unit:
//
//   "1000000000000usd"    $1tn, 1.000 tỷ USD, 1000 ty usd, US$1 trillion
//   "40200000000usd"      $40.2bn, 40,2 tỷ USD (đô la, đô la Mỹ, dollars)
//   "37%"                 37%, 37 per cent, 37 percent, 37 phần trăm
//   "2000000"             2 triệu, 2 million, 2,000,000, 2.000.000; 2m only with a currency
//   "1000000000"          một tỷ, a number word before a scale
//   "2017"                a plain number or a year
//   "month7"              tháng 7, tháng bảy, July
//   "weekday1"            thứ Hai, Monday (to 7: Chủ nhật, Sunday)
//
// Other units keep their canonical ISO 4217 code in lower case (vnd, eur, gbp, jpy, cny, …), or none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/text/unicode/span.h"

namespace songngu {

/// How digits are grouped: Vietnamese "1.000,5", English "1,000.5". Vietnamese also takes "150,000" as
/// grouping (its texts are careless about it) unless millions or more follow: "2,125 tỷ" is a fraction.
/// Single blanks group in any style: no-break spaces always, others where a currency, scale or unit stands
/// with the number ("1 000 tỷ") or where they do so twice. Unknown reads whatever is unambiguous, and takes a
/// single separator followed by exactly three digits as grouping.
enum class NumberStyle { kUnknown, kVietnamese, kEnglish };

struct Quantity {
  Span span;         ///< in code points of the text, scale and unit included
  std::string term;  ///< canonical, as above
};

/// The quantities in order; spans don't overlap. Months and weekdays are found in the language(s) that
/// `style` allows. REQUIRES: well-formed UTF-8.
std::vector<Quantity> find_quantities(std::string_view text, NumberStyle style);

}  // namespace songngu
