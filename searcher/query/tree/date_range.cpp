#include "searcher/query/tree/date_range.h"

#include <chrono>
#include <optional>

#include <fmt/format.h>

#include "common/base/number.h"
#include "searcher/query/tree/refusal.h"

namespace songngu {
namespace {

constexpr const char* kForms =
    "dates are 2025, 2025-01, 2025-01-31, 2025-01..2025-03, 2025-01.. (and later) or ..2025-03 (and earlier)";

std::optional<unsigned> number(std::string_view digits, std::size_t width) {
  return digits.size() == width ? parse_whole<unsigned>(digits) : std::nullopt;
}

std::string iso(std::chrono::year_month_day day) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                     static_cast<unsigned>(day.day()));
}

/// The first and last day of "YYYY", "YYYY-MM" or "YYYY-MM-DD".
std::optional<DateRange> parse_point(std::string_view point) {
  const auto dashed = [&](std::size_t place) { return point.size() <= place || point[place] == '-'; };
  if (!dashed(4) || !dashed(7)) return std::nullopt;
  const bool has_month = point.size() > 4;
  const bool has_day = point.size() > 7;
  const auto year = number(point.substr(0, 4), 4);
  const auto month = has_month ? number(point.substr(5, 2), 2) : std::optional(1U);
  const auto day = has_day ? number(point.substr(8), 2) : std::optional(1U);
  if (!year || *year == 0 || !month || !day) return std::nullopt;
  using namespace std::chrono;
  const std::chrono::year in_year(static_cast<int>(*year));
  const year_month_day first = in_year / std::chrono::month(*month) / std::chrono::day(*day);
  if (!first.ok()) return std::nullopt;
  if (has_day) return DateRange{iso(first), iso(first)};
  const year_month_day last = in_year / (has_month ? first.month() : December) / std::chrono::last;
  return DateRange{iso(first), iso(last)};
}

DateRange parse_end(std::string_view point, std::uint32_t at) {
  const auto range = parse_point(point);
  if (!range) refuse_query(at, fmt::format("{} is not a date", quoted(point)), kForms);
  return *range;
}

}  // namespace

DateRange parse_date_range(std::string_view value, std::uint32_t at) {
  const auto dots = value.find("..");
  if (dots == std::string_view::npos) return parse_end(value, at);
  const auto begin = value.substr(0, dots);
  const auto end = value.substr(dots + 2);
  if (begin.empty() && end.empty()) refuse_query(at, "a range of dates needs at least one end", kForms);
  DateRange range;
  if (!begin.empty()) range.from = parse_end(begin, at).from;
  if (!end.empty()) range.to = parse_end(end, at).to;
  if (!begin.empty() && !end.empty() && range.from > range.to) {
    refuse_query(at, fmt::format("the range {} ends before it begins", quoted(value)),
                 fmt::format("swap them: date:{}..{}", end, begin));
  }
  return range;
}

}  // namespace songngu
