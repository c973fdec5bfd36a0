#include "common/text/quantity/date.h"

#include <gtest/gtest.h>

#include "common/text/unicode/utf8.h"
#include "tests/common/text/decomposed.h"

namespace songngu {
namespace {

constexpr const char* kTheSixth = "date2017-02-06";

std::string term(std::string_view text, NumberStyle style = NumberStyle::kUnknown) {
  const std::vector<Quantity> dates = find_dates(text, style);
  return dates.size() == 1 ? dates.front().term : std::to_string(dates.size()) + " dates";
}

TEST(Dates, InFigures) {
  for (const char* text : {"6/2/2017", "06/02/2017", "06-02-2017", "6.2.2017", "2017-02-06", "ngày 6/2/2017.",
                           "(6/2/2017)", "６／２／２０１７"}) {
    EXPECT_EQ(term(text), kTheSixth) << text;
    EXPECT_EQ(term(text, NumberStyle::kVietnamese), kTheSixth) << text;
  }
  EXPECT_EQ(term("2/6/2017"), "date2017-06-02");
  EXPECT_EQ(term("12/25/2016"), "date2016-12-25");
}

TEST(Dates, InWords) {
  for (const char* text : {"ngày 6 tháng 2 năm 2017", "6 tháng 2, 2017", "mùng 6 tháng hai năm 2017"}) {
    EXPECT_EQ(term(text, NumberStyle::kVietnamese), kTheSixth) << text;
    EXPECT_EQ(term(text), kTheSixth) << text;
  }
  EXPECT_EQ(term("ngay 6 thang 2 nam 2017"), kTheSixth);
  for (const char* text : {"6 February 2017", "on February 6, 2017", "February 6th 2017",
                           "the 6th of February, 2017", "6 Feb 2017"}) {
    EXPECT_EQ(term(text, NumberStyle::kEnglish), kTheSixth) << text;
    EXPECT_EQ(term(text), kTheSixth) << text;
  }
}

TEST(Dates, SpanWhatSaysThem) {
  const std::string text = "họp ngày 6 tháng 2 năm 2017 tại Huế";
  EXPECT_EQ(slice(text, find_dates(text, NumberStyle::kVietnamese).at(0).span), "ngày 6 tháng 2 năm 2017");
}

TEST(Dates, NotWithoutAYearAndNotOfOtherFigures) {
  for (const char* text : {"6/2", "32/1/2017", "13/13/2017", "6/2-2017", "1.000.2000", "192.168.1.1",
                           "6/2/20171", "tháng 2 năm 2017", "2017-2018"}) {
    EXPECT_EQ(term(text), "0 dates") << text;
  }
}

TEST(Dates, InDecomposedLetters) {
  for (const char* text : {"ngày 6/2", "ngày 6 tháng 2 năm 2017"}) {
    EXPECT_EQ(term(decomposed(text), NumberStyle::kVietnamese), term(text)) << text;
  }
}

TEST(Dates, WithoutAYear) {
  for (const char* text :
       {"ngày 6/2", "ngày 6-2", "ngày 6 tháng 2", "6 February", "on February 6,", "6 tháng 2 này"}) {
    EXPECT_EQ(term(text), "date-02-06") << text;
  }
  EXPECT_EQ(without_year(kTheSixth), "date-02-06");
  EXPECT_EQ(without_year("date-02-06"), "");
  EXPECT_EQ(without_year("2017"), "");
}

}  // namespace
}  // namespace songngu
