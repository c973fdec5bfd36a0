#include "indexer/digest/date.h"

#include <gtest/gtest.h>

namespace songngu {
namespace {

TEST(FindDate, TakesTheFirstDayOfTheCalendar) {
  EXPECT_EQ(find_date("2025/2025-01-31-deepseek.txt"), "2025-01-31");
  EXPECT_EQ(find_date("2025-13-01/2025-02-29/2024-02-29 2025-01-01"), "2024-02-29");
  EXPECT_EQ(find_date("x2025-01-31y"), "2025-01-31");
}

TEST(FindDate, TakesNoPartOfALongerNumber) {
  EXPECT_EQ(find_date("12025-01-31"), std::nullopt);
  EXPECT_EQ(find_date("2025-01-311"), std::nullopt);
}

TEST(FindDate, FindsNoneInOtherForms) {
  for (const char* text :
       {"", "2025", "20250131", "2025-1-31", "31-01-2025", "2025-00-10", "2025-04-31", "2025–01–31"}) {
    EXPECT_EQ(find_date(text), std::nullopt) << text;
  }
}

TEST(DateField, ReadsTheValue) {
  EXPECT_EQ(date_field("date: 2025-01-31"), "2025-01-31");
  EXPECT_EQ(date_field("Date :  '2025-01-31' "), "2025-01-31");
  EXPECT_EQ(date_field("DATE:\"2025-01-31\""), "2025-01-31");
  EXPECT_EQ(date_field("date:"), "");
  EXPECT_EQ(date_field("dated: 2025-01-31"), std::nullopt);
  EXPECT_EQ(date_field("updated: 2025-01-31"), std::nullopt);
}

TEST(DateOfField, WantsTheDateFirst) {
  EXPECT_EQ(date_of_field("2025-01-31T08:00:00+07:00"), "2025-01-31");
  EXPECT_EQ(date_of_field("2025-01-31"), "2025-01-31");
  for (const char* value : {"", "31/01/2025", "on 2025-01-31", "2025-02-30", "2025-01-310"}) {
    EXPECT_EQ(date_of_field(value), std::nullopt) << value;
  }
}

}  // namespace
}  // namespace songngu
