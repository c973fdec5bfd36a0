#include "common/text/quantity/decimal.h"

#include <algorithm>
#include <vector>

#include "common/base/ascii.h"

namespace songngu {
namespace {

// Runs of digits with the separators between them: "1.000,5" is 1 . 000 , 5.
struct DigitRuns {
  std::vector<std::string_view> groups;
  std::string separators;
  std::size_t end = 0;
};

// No number has more groups; of a figure that has, only the first counts. Reading on to its end for each of
// them would take forever.
constexpr std::size_t kMaxGroups = 16;

DigitRuns read_digit_runs(std::string_view text, std::size_t byte) {
  DigitRuns figure;
  std::size_t i = byte;
  while (true) {
    const std::size_t begin = i;
    while (i < text.size() && is_ascii_digit(text[i])) ++i;
    figure.groups.push_back(text.substr(begin, i - begin));
    figure.end = i;
    const bool separated =
        i + 1 < text.size() && (text[i] == '.' || text[i] == ',') && is_ascii_digit(text[i + 1]);
    if (!separated || figure.groups.size() > kMaxGroups) return figure;
    figure.separators += text[i++];
  }
}

// Whether the first `count` groups are thousands: one to three digits that do not begin with 0, then three
// each.
bool groups_thousands(const DigitRuns& figure, std::size_t count) {
  const std::string_view first = figure.groups.front();
  if (first.size() > 3 || first.front() == '0') return false;
  return std::all_of(figure.groups.begin() + 1, figure.groups.begin() + static_cast<std::ptrdiff_t>(count),
                     [](std::string_view group) { return group.size() == 3; });
}

// Vietnamese texts group with the comma nearly as often as with the full stop (150,000), and hardly ever
// write a fraction of just three digits; English texts keep to their decimal point.
bool is_decimal_mark(char separator, NumberStyle style) {
  return style == NumberStyle::kEnglish && separator == '.';
}

bool is_doubtful(const DigitRuns& figure, NumberStyle style) {
  return style == NumberStyle::kVietnamese && figure.separators == "," && figure.groups.back() != "000";
}

std::size_t end_of_digits(std::string_view text, std::size_t byte) {
  while (byte < text.size() && is_ascii_digit(text[byte])) ++byte;
  return byte;
}

// The end of the single space at `byte` that may group digits: a space or one of the no-break spaces; `byte`
// where there is none.
std::size_t blank_end(std::string_view text, std::size_t byte) {
  for (const std::string_view blank : {" ", "\u00A0", "\u202F", "\u2009"}) {
    if (text.substr(byte).starts_with(blank)) return byte + blank.size();
  }
  return byte;
}

enum class Reading { kFirstGroupOnly, kGrouped, kGroupedWithFraction, kFraction };

bool is_separated(std::string_view text, std::size_t byte) {
  return byte > 1 && (text[byte - 1] == '.' || text[byte - 1] == ',') && is_ascii_digit(text[byte - 2]);
}

Reading reading_of(const DigitRuns& figure, NumberStyle style) {
  const std::string& marks = figure.separators;
  const std::size_t count = figure.groups.size();
  if (count > kMaxGroups) return Reading::kFirstGroupOnly;
  if (count == 1) return Reading::kGrouped;
  const bool uniform = marks.find_first_not_of(marks.front()) == std::string::npos;
  if (count == 2) {
    const bool thousands = groups_thousands(figure, 2) && !is_decimal_mark(marks.front(), style);
    return thousands ? Reading::kGrouped : Reading::kFraction;
  }
  if (uniform) return groups_thousands(figure, count) ? Reading::kGrouped : Reading::kFirstGroupOnly;
  const bool last_differs = marks.find(marks.back()) == marks.size() - 1;
  return last_differs && groups_thousands(figure, count - 1) ? Reading::kGroupedWithFraction
                                                             : Reading::kFirstGroupOnly;
}

}  // namespace

Decimal read_decimal(std::string_view text, std::size_t byte, NumberStyle style) {
  DigitRuns figure = read_digit_runs(text, byte);
  // After a separator it is part of a figure that is not one number: 31.1.2025 is three.
  const Reading reading = is_separated(text, byte) ? Reading::kFirstGroupOnly : reading_of(figure, style);
  if (reading == Reading::kFirstGroupOnly) {
    figure.groups.resize(1);
    figure.end = byte + figure.groups.front().size();
  }
  Decimal number;
  for (const std::string_view group : figure.groups) number.digits += group;
  number.digits.erase(0, number.digits.find_first_not_of('0'));
  const bool fraction = reading == Reading::kFraction || reading == Reading::kGroupedWithFraction;
  number.exponent = fraction ? -static_cast<int>(figure.groups.back().size()) : 0;
  number.doubtful = reading == Reading::kGrouped && is_doubtful(figure, style);
  number.end = figure.end;
  return number;
}

Spaced read_spaced(std::string_view text, std::size_t byte) {
  Spaced spaced;
  if (is_separated(text, byte) || text[byte] == '0') return spaced;
  std::size_t end = end_of_digits(text, byte);
  if (end - byte > 3) return spaced;
  std::string digits(text.substr(byte, end - byte));
  std::size_t groups = 1;
  for (std::size_t begin = blank_end(text, end); begin > end && groups < kMaxGroups;
       begin = blank_end(text, end), ++groups) {
    const std::size_t group_end = end_of_digits(text, begin);
    if (group_end - begin != 3) break;
    spaced.sure = spaced.sure || groups > 1 || text[end] != ' ';
    digits += text.substr(begin, 3);
    end = group_end;
  }
  if (groups == 1) return spaced;
  spaced.number = Decimal{.digits = std::move(digits), .end = end};
  const bool fraction =
      end + 1 < text.size() && (text[end] == '.' || text[end] == ',') && is_ascii_digit(text[end + 1]);
  if (fraction) {
    const std::size_t fraction_end = end_of_digits(text, end + 1);
    spaced.number->digits += text.substr(end + 1, fraction_end - end - 1);
    spaced.number->exponent = -static_cast<int>(fraction_end - end - 1);
    spaced.number->end = fraction_end;
  }
  return spaced;
}

std::string canonical(const Decimal& number, int scale) {
  std::string digits = number.digits;
  int exponent = number.exponent + scale;
  if (digits.empty()) return "0";
  if (exponent >= 0) return digits.append(static_cast<std::size_t>(exponent), '0');
  const auto places = static_cast<std::size_t>(-exponent);
  if (digits.size() <= places) digits.insert(0, places - digits.size() + 1, '0');
  digits.insert(digits.size() - places, 1, '.');
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.back() == '.') digits.pop_back();
  return digits;
}

}  // namespace songngu
