#include <chrono>
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

TEST(FindQuantities, ReadsOneLongFigureInLinearTime) {
  const auto begin = std::chrono::steady_clock::now();
  for (const std::string piece : {"1.", "1,", "11.", "1 ", "1 000 ", "a1.", "1-"}) {
    std::string text;
    while (text.size() < 400'000) text += piece;
    EXPECT_FALSE(find_quantities(text, NumberStyle::kUnknown).empty() && piece != "a1.");
  }
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(30));  // quadratic: many minutes
}

}  // namespace
}  // namespace songngu
