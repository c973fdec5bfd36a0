#include "common/text/quantity/date.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "common/base/ascii.h"
#include "common/base/number.h"
#include "common/text/quantity/calendar.h"
#include "common/text/quantity/phrase.h"
#include "common/text/unicode/fold.h"
#include "common/text/unicode/utf8.h"
#include "common/text/unicode/wide.h"
#include "common/text/word/word_list.h"

namespace songngu {
namespace {

constexpr std::string_view kDate = "date";
constexpr std::string_view kMonth = "month";
constexpr std::array kOrdinals = std::to_array<std::string_view>({"st", "nd", "rd", "th"});
constexpr std::array kDay = std::to_array<std::string_view>({"ngày", "ngay", "mùng", "mồng"});

struct Number {
  int value = 0;
  std::size_t digits = 0;
  std::size_t end = 0;
};

Number number_at(std::string_view text, std::size_t byte) {
  std::size_t end = byte;
  while (end < text.size() && is_ascii_digit(text[end])) ++end;
  return {parse_whole<int>(text.substr(byte, end - byte)).value_or(0), end - byte, end};
}

/// A date that begins where it was looked for.
struct DateAt {
  std::string term;
  std::size_t end = 0;
};

std::optional<std::string> term_of(int day, int month, std::optional<int> year) {
  if (month > 12) std::swap(day, month);
  if (day < 1 || day > 31 || month < 1 || month > 12) return std::nullopt;
  if (!year) return fmt::format("{}-{:02}-{:02}", kDate, month, day);
  if (*year < 1000 || *year > 2999) return std::nullopt;
  return fmt::format("{}{:04}-{:02}-{:02}", kDate, *year, month, day);
}

/// `end`: of the date without its year.
std::optional<DateAt> date_or_day(int day, int month, const Number& year, std::size_t end) {
  const bool has_year = year.digits == 4;
  auto term = term_of(day, month, has_year ? std::optional(year.value) : std::nullopt);
  if (!term) return std::nullopt;
  return DateAt{*std::move(term), has_year ? year.end : end};
}

std::optional<DateAt> date_at(int day, int month, const Number& year) {
  if (year.digits != 4) return std::nullopt;
  auto term = term_of(day, month, year.value);
  if (!term) return std::nullopt;
  return DateAt{*std::move(term), year.end};
}

/// 6/2/2017, 06-02-2017, 6.2.2017, 2017-02-06
std::optional<DateAt> read_figures(std::string_view text, std::size_t byte) {
  const Number first = number_at(text, byte);
  if (first.end >= text.size()) return std::nullopt;
  const char sign = text[first.end];
  if (sign != '/' && sign != '-' && sign != '.') return std::nullopt;
  const Number second = number_at(text, first.end + 1);
  if (second.digits == 0 || second.digits > 2 || second.end >= text.size() || text[second.end] != sign)
    return std::nullopt;
  const Number third = number_at(text, second.end + 1);
  if (first.digits <= 2) return date_at(first.value, second.value, third);
  if (first.digits != 4 || third.digits == 0 || third.digits > 2 || second.value > 12) return std::nullopt;
  auto term = term_of(third.value, second.value, first.value);
  if (!term) return std::nullopt;
  return DateAt{*std::move(term), third.end};
}

std::size_t skip_word(std::string_view text, std::size_t byte, std::string_view exact) {
  const std::vector<PhraseWord> words = read_words(text, byte, 1);
  return !words.empty() && words.front().exact == exact ? skip_blanks(text, words.front().end) : byte;
}

/// The month whose name is at `byte`, with the byte after it.
Number month_at(std::string_view text, std::size_t byte, NumberStyle style) {
  const std::size_t end = end_of_letters(text, byte);
  if (end == byte) return {};
  const std::optional<CalendarName> name = read_calendar_name(text, byte, end, style);
  if (!name || !name->term.starts_with(kMonth)) return {};
  return {parse_whole<int>(std::string_view(name->term).substr(kMonth.size())).value_or(0), 0, name->end};
}

/// The year after day and month: "2017", ", 2017", "năm 2017".
Number year_at(std::string_view text, std::size_t byte) {
  if (byte < text.size() && text[byte] == ',') ++byte;
  byte = skip_blanks(text, byte);
  byte = skip_word(text, skip_word(text, byte, "năm"), "nam");
  return number_at(text, byte);
}

std::size_t skip_ordinal(std::string_view text, std::size_t byte) {
  const bool ordinal = contains(kOrdinals, ascii_lower(std::string(text.substr(byte, 2))));
  return ordinal ? byte + 2 : byte;
}

/// 6 February 2017, 6th of February, 2017, 6 tháng 2 năm 2017
std::optional<DateAt> read_day_first(std::string_view text, std::size_t byte, NumberStyle style) {
  const Number day = number_at(text, byte);
  if (day.digits > 2) return std::nullopt;
  const std::size_t name = skip_word(text, skip_blanks(text, skip_ordinal(text, day.end)), "of");
  const Number month = month_at(text, name, style);
  if (month.value == 0) return std::nullopt;
  return date_or_day(day.value, month.value, year_at(text, month.end), month.end);
}

/// February 6, 2017
std::optional<DateAt> read_month_first(std::string_view text, std::size_t byte, NumberStyle style) {
  if (style == NumberStyle::kVietnamese) return std::nullopt;
  const Number month = month_at(text, byte, style);
  if (month.value == 0) return std::nullopt;
  const Number day = number_at(text, skip_blanks(text, month.end));
  if (day.digits == 0 || day.digits > 2) return std::nullopt;
  const std::size_t end = skip_ordinal(text, day.end);
  return date_or_day(day.value, month.value, year_at(text, end), end);
}

/// The beginning of the date's span, with the word for "day" before it.
std::size_t with_day_before(std::string_view text, std::size_t begin) {
  if (begin == 0 || text[begin - 1] != ' ') return begin;
  const std::size_t end = begin - 1;
  std::size_t first = end;
  while (first > 0 && (is_ascii_letter(text[first - 1]) || !is_ascii(text[first - 1]))) --first;
  return contains(kDay, exact_form(text.substr(first, end - first))) ? first : begin;
}

/// 6/2, 6-2, after the word for "day"
std::optional<DateAt> read_day_in_figures(std::string_view text, std::size_t byte) {
  if (with_day_before(text, byte) == byte) return std::nullopt;
  const Number day = number_at(text, byte);
  if (day.digits > 2 || day.end >= text.size() || (text[day.end] != '/' && text[day.end] != '-'))
    return std::nullopt;
  const Number month = number_at(text, day.end + 1);
  if (month.digits == 0 || month.digits > 2 || month.value > 12) return std::nullopt;
  return date_or_day(day.value, month.value, {}, month.end);
}

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_ascii_digit);
}

std::optional<DateAt> read_date(std::string_view text, std::size_t byte, NumberStyle style) {
  if (!is_ascii_digit(text[byte])) return read_month_first(text, byte, style);
  auto date = read_figures(text, byte);
  if (!date) date = read_day_first(text, byte, style);
  return date ? date : read_day_in_figures(text, byte);
}

/// Behind the digits, or the letters, or the one byte that begins there. Vietnamese dates begin with a digit
/// alone (with_day_before() finds the word before it).
std::size_t end_of_piece(std::string_view text, std::size_t byte, NumberStyle style) {
  if (is_ascii_digit(text[byte])) return number_at(text, byte).end;
  if (style != NumberStyle::kVietnamese) return std::max(end_of_letters(text, byte), byte + 1);
  while (byte < text.size() && !is_ascii_digit(text[byte])) ++byte;
  return byte;
}

}  // namespace

std::vector<Quantity> find_dates(std::string_view text, NumberStyle style) {
  if (has_wide_forms(text)) return find_dates(without_wide_forms(text), style);  // spans stay the same
  std::vector<Quantity> dates;
  if (!has_digit(text)) return dates;
  CodePointCounter code_points(text);
  for (std::size_t byte = 0; byte < text.size();) {
    std::optional<DateAt> date = read_date(text, byte, style);
    if (!date) {
      byte = end_of_piece(text, byte, style);
      continue;
    }
    const std::uint32_t begin = code_points.before(with_day_before(text, byte));
    byte = date->end;
    dates.push_back({{begin, code_points.before(byte)}, std::move(date->term)});
  }
  return dates;
}

std::string without_year(std::string_view term) {
  if (!is_date(term) || term.substr(kDate.size()).starts_with('-')) return {};
  return std::string(kDate).append(term.substr(term.find('-')));
}

bool is_date(std::string_view term) {
  return term.starts_with(kDate);
}

}  // namespace songngu
