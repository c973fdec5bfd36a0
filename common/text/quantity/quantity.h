// Quantities in texts of both languages, each with a canonical term: "$1tn" and "1.000 tỷ USD" have the same.
//
// The canonical term is the exact decimal number, without leading or trailing zeros and without grouping, and
// a unit:
//
//   "1000000000000usd"    $1tn, 1.000 tỷ USD, 1000 ty usd, US$1 trillion
//   "40200000000usd"      $40.2bn, 40,2 tỷ USD (đô la, đô la Mỹ, dollars)
//   "37%"                 37%, 37 per cent, 37 percent, 37 phần trăm
//   "2000000"             2 triệu, 2 million, 2,000,000, 2.000.000; 2m with a currency, or of people and the
//   like "1000000000"          một tỷ, a number word before a scale "2017"                a plain number or a
//   year "month7"              tháng 7, tháng bảy, July "weekday1"            thứ Hai, Monday (to 7: Chủ
//   nhật, Sunday) "quarter3"            quý III, quý 3, Q3, third quarter
//
// Other units are ISO 4217 codes in lower case (vnd, eur, gbp, jpy, cny, …).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/text/unicode/span.h"

namespace songngu {

/// How digits are grouped: in Vietnamese "1.000,5", in English "1,000.5". In Vietnamese, "150,000" is also
/// grouped (many texts write so), unless millions or more follow: "2,125 tỷ" is a fraction. Single spaces
/// group digits in each style: no-break spaces always, others next to a currency, scale or unit ("1 000 tỷ")
/// or if there are two. kUnknown reads what is unambiguous; one separator before exactly three digits is
/// grouping.
enum class NumberStyle { kUnknown, kVietnamese, kEnglish };

struct Quantity {
  Span span;         ///< in code points of the text, scale and unit included
  std::string term;  ///< canonical, as above
};

/// The quantities in order, without overlap. Months and weekdays are found in the languages that `style`
/// allows. REQUIRES: well-formed UTF-8.
std::vector<Quantity> find_quantities(std::string_view text, NumberStyle style);

/// Whether the term is a number without a unit.
bool is_number(std::string_view term);

/// Whether the term is an amount of a currency.
bool is_currency(std::string_view term);

/// What an amount of a currency is indexed under besides its term, so that the amount alone finds it.
/// REQUIRES: a term that begins with a number.
std::string in_any_currency(std::string_view term);

/// Whether a typed quantity asks for the found one: an amount without currency is the same in any.
bool is_same_amount(std::string_view typed, std::string_view found);

}  // namespace songngu
