#include "indexer/digest/date.h"

#include <chrono>

#include "common/base/ascii.h"
#include "common/base/number.h"
#include "indexer/digest/trim.h"

namespace songngu {
namespace {

constexpr std::size_t kDateSize = 10;

unsigned number(std::string_view digits) {
  return parse_whole<unsigned>(digits).value_or(0);
}

bool has_date_shape(std::string_view text) {
  for (std::size_t i = 0; i < kDateSize; ++i) {
    const bool dash = i == 4 || i == 7;
    if (dash ? text[i] != '-' : !is_ascii_digit(text[i])) return false;
  }
  return true;
}

bool is_date(std::string_view text) {
  using namespace std::chrono;
  if (!has_date_shape(text)) return false;
  return year_month_day(year(static_cast<int>(number(text.substr(0, 4)))), month(number(text.substr(5, 2))),
                        day(number(text.substr(8, 2))))
      .ok();
}

bool digit_at(std::string_view text, std::size_t index) {
  return index < text.size() && is_ascii_digit(text[index]);
}

}  // namespace

std::optional<std::string> find_date(std::string_view text) {
  for (std::size_t i = 0; i + kDateSize <= text.size(); ++i) {
    const bool inside_number = (i > 0 && is_ascii_digit(text[i - 1])) || digit_at(text, i + kDateSize);
    if (!inside_number && is_date(text.substr(i, kDateSize))) return std::string(text.substr(i, kDateSize));
  }
  return std::nullopt;
}

std::optional<std::string_view> date_field(std::string_view line) {
  if (!starts_with_ascii(line, "date")) return std::nullopt;
  std::string_view rest = trim_left(line.substr(4));
  if (!rest.starts_with(':')) return std::nullopt;
  rest = trim(rest.substr(1));
  if (rest.size() >= 2 && (rest.front() == '"' || rest.front() == '\'') && rest.back() == rest.front()) {
    rest = trim(rest.substr(1, rest.size() - 2));
  }
  return rest;
}

std::optional<std::string> date_of_field(std::string_view value) {
  const std::string_view day = value.substr(0, kDateSize);
  if (day.size() < kDateSize || !is_date(day) || digit_at(value, kDateSize)) return std::nullopt;
  return std::string(day);
}

}  // namespace songngu
