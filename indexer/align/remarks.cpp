#include "indexer/align/remarks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "common/base/number.h"
#include "common/model/number_style.h"
#include "common/text/quantity/quantity.h"
#include "common/text/unicode/utf8.h"

namespace songngu {
namespace {

/// Two spans of one bead that should say the same and don't.
struct Difference {
  Segment vietnamese;
  Segment english;
};

constexpr double kConfidentBead = 0.8;
constexpr double kLargeNumber = 1000;
constexpr double kRounding = 0.06;  // "gần 4 tỷ" for 3.8bn is not an error

struct Amount {
  Segment where;
  double value = 0;
  std::string unit;  ///< "%", a currency, or empty

  [[nodiscard]] bool year() const {
    return unit.empty() && value >= 1500 && value <= 2150 && std::floor(value) == value;
  }
  [[nodiscard]] bool checkable() const { return !unit.empty() || (value >= kLargeNumber && !year()); }
};

std::vector<Amount> amounts_of(const Entry& entry, const std::vector<Segment>& segments, Language language) {
  std::vector<Amount> amounts;
  for (const Segment& segment : segments) {
    const std::string_view text = slice(entry.passages[segment.passage].text, segment.span);
    for (const Quantity& quantity : find_quantities(text, number_style(language))) {
      const std::size_t unit = std::min(quantity.term.find_first_not_of("0123456789."), quantity.term.size());
      const auto value = parse_whole<double>(std::string_view(quantity.term).substr(0, unit));
      if (!value) continue;  // a month or weekday
      const Span span{segment.span.begin + quantity.span.begin, segment.span.begin + quantity.span.end};
      amounts.push_back({{segment.passage, span}, *value, quantity.term.substr(unit)});
    }
  }
  return amounts;
}

/// Equal except for rounding. Units are not compared: a unit may be left out or be elsewhere ("10–15%").
bool same(const Amount& a, const Amount& b) {
  return std::abs(a.value - b.value) <= kRounding * std::max(std::abs(a.value), std::abs(b.value));
}

std::vector<Amount> missing(const std::vector<Amount>& amounts, const std::vector<Amount>& from) {
  std::vector<Amount> left;
  for (const Amount& amount : amounts) {
    const auto equals = [&](const Amount& other) { return same(amount, other); };
    if (amount.checkable() && std::none_of(from.begin(), from.end(), equals)) left.push_back(amount);
  }
  return left;
}

std::vector<Amount> of_unit(const std::vector<Amount>& amounts, const std::string& unit) {
  std::vector<Amount> found;
  std::copy_if(amounts.begin(), amounts.end(), std::back_inserter(found),
               [&](const Amount& amount) { return amount.unit == unit; });
  return found;
}

// Quantities that a translation or bullet gives differently from the original.
//
// Looks at confident beads (0.8 and more) and there at percentages, amounts of one currency, and numbers of
// 1,000 and more except years. A difference is such a quantity that the English side lacks, where the English
// side has exactly one other of the same kind that the Vietnamese side lacks. Values that differ only by
// rounding count as equal. In order of the beads.
std::vector<Difference> differing_quantities(const Entry& entry, const std::vector<Bead>& beads) {
  std::vector<Difference> differences;
  for (const Bead& bead : beads) {
    if (bead.confidence < kConfidentBead || !bead.linked()) continue;
    const auto vietnamese = amounts_of(entry, bead.vi, Language::kVietnamese);
    const auto english = amounts_of(entry, bead.en, Language::kEnglish);
    const auto unmatched = missing(vietnamese, english);
    const auto rendered = missing(english, vietnamese);
    for (const Amount& amount : unmatched) {
      const auto others = of_unit(rendered, amount.unit);
      if (others.size() != 1 || of_unit(unmatched, amount.unit).size() != 1) continue;
      differences.push_back({amount.where, others.front().where});
    }
  }
  return differences;
}

/// One kind of facts that is compared between the languages.
struct Comparison {
  std::string_view what;  ///< what differs then, as remarks, tallies, a page's legend and --help say it
  std::vector<Difference> (*find)(const Entry& entry, const std::vector<Bead>& beads);
};

constexpr std::array kComparisons{Comparison{"quantities", differing_quantities}};

std::string_view text_at(const Entry& entry, const Segment& segment) {
  return slice(entry.passages.at(segment.passage).text, segment.span);
}

}  // namespace

std::vector<Remark> remarks_on(const Entry& entry, const std::vector<Bead>& beads) {
  std::vector<Remark> remarks;
  for (const Comparison& comparison : kComparisons) {
    for (const Difference& found : comparison.find(entry, beads)) {
      remarks.push_back({found.vietnamese, found.english,
                         fmt::format("{} differ: \"{}\" here, \"{}\" in the original", comparison.what,
                                     text_at(entry, found.vietnamese), text_at(entry, found.english))});
    }
  }
  return remarks;
}

std::string what_may_differ() {
  std::string all;
  for (const Comparison& comparison : kComparisons)
    all += fmt::format("{}{}", all.empty() ? "" : " or ", comparison.what);
  return all;
}

}  // namespace songngu
