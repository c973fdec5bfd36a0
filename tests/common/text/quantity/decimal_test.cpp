#include <algorithm>
#include <ctime>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/common/text/quantity_terms.h"

namespace songngu {
namespace {

TEST(FindQuantities, TakesSingleBlanksBetweenThousands) {
  expect_all(
      {"$1 000bn", "1 000 tỷ USD", "1\u00A0000 tỷ USD", "1\u202F000\u00A0tỷ đô la", "$1\u00A0000 billion"},
      {"1000000000000usd"});
  expect_all({"1 234 567", "1\u00A0234\u00A0567", "1.234.567"}, {"1234567"});
  expect_all({"12 500,5 tỷ đồng", "12\u00A0500,5 tỷ đồng"}, {"12500500000000vnd"});
  EXPECT_EQ(terms_of("1\u00A0000"), Terms{"1000"});
}

TEST(FindQuantities, KeepsNumbersSideBySideApart) {
  EXPECT_EQ(terms_of("5 100"), (Terms{"5", "100"}));
  EXPECT_EQ(terms_of("2025 100 tỷ"), (Terms{"2025", "100000000000"}));
  EXPECT_EQ(terms_of("the 4 100m relay"), (Terms{"4", "100"}));
  EXPECT_EQ(terms_of("1 2500 USD"), (Terms{"1", "2500usd"}));
  EXPECT_EQ(terms_of("1  000 USD").size(), 2U);
}

/// Of the processor, to read that many bytes of one long figure.
double seconds_for(const std::string& piece, std::size_t size) {
  std::string text;
  while (text.size() < size) text += piece;
  const std::clock_t begin = std::clock();
  EXPECT_FALSE(find_quantities(text, NumberStyle::kUnknown).empty() && piece != "a1.");
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

TEST(FindQuantities, ReadsOneLongFigureInLinearTime) {
  constexpr std::size_t kSize = 30'000;
  constexpr std::size_t kTimes = 10;
  for (const std::string piece : {"1.", "1,", "11.", "1 ", "1 000 ", "a1.", "1-"}) {
    const double least = std::max(seconds_for(piece, kSize), 0.001);
    // In quadratic time it would be a hundred times as long.
    EXPECT_LT(seconds_for(piece, kSize * kTimes), least * kTimes * 4) << piece;
  }
}

}  // namespace
}  // namespace songngu
