#include "searcher/query/tree/date_range.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/common/base/refusal.h"

namespace songngu {
namespace {

using testing::HasSubstr;

struct ValueAndRange {
  const char* value;
  const char* from;
  const char* to;
};

TEST(DateRange, ReadsYearsMonthsDaysAndRanges) {
  const ValueAndRange rows[] = {
      {"2025", "2025-01-01", "2025-12-31"},
      {"2025-01", "2025-01-01", "2025-01-31"},
      {"2025-04", "2025-04-01", "2025-04-30"},
      {"2025-01-31", "2025-01-31", "2025-01-31"},
      {"2024-02", "2024-02-01", "2024-02-29"},
      {"2023-02", "2023-02-01", "2023-02-28"},
      {"2024-02-29", "2024-02-29", "2024-02-29"},
      {"2025-01..2025-03", "2025-01-01", "2025-03-31"},
      {"2024..2025-06-15", "2024-01-01", "2025-06-15"},
      {"2025-01..2025-01", "2025-01-01", "2025-01-31"},
      {"2025-01..", "2025-01-01", ""},
      {"..2025-02", "", "2025-02-28"},
      {"0001..9999", "0001-01-01", "9999-12-31"},
  };
  for (const ValueAndRange& row : rows) {
    EXPECT_EQ(parse_date_range(row.value, 0), (DateRange{row.from, row.to})) << row.value;
  }
}

TEST(DateRange, RefusesWhatIsNoDate) {
  const char* const rows[] = {
      "2025-13",    "2025-00",       "2025-02-30",   "2023-02-29", "2025-1",  "25-01-31",  "2025-01-1",
      "2025-01-00", "2025-01-31x",   "31/01/2025",   "2025/01/31", "january", "20250131",  "2025-",
      "2025-01-",   "0000",          "2025...",      "..2025..",   "-001",    "+025",      "2025-+1",
      "２０２５",   "2025..2025-13", "2025-01-31-1", "",           "2025 ..", "2025-01‑31"};
  for (const char* value : rows) {
    EXPECT_THAT(refusal([&] { parse_date_range(value, 5); }), HasSubstr("query, column 6: ")) << value;
    EXPECT_THAT(refusal([&] { parse_date_range(value, 5); }), HasSubstr("is not a date | dates are 2025"))
        << value;
  }
}

TEST(DateRange, ContainsBothItsEndsAndNothingUndated) {
  const DateRange range{"2025-01-01", "2025-03-31"};
  for (const char* day : {"2025-01-01", "2025-02-15", "2025-03-31"}) EXPECT_TRUE(range.contains(day)) << day;
  for (const char* day : {"", "2024-12-31", "2025-04-01"}) EXPECT_FALSE(range.contains(day)) << day;
  EXPECT_TRUE(DateRange({.from = "2025-01-01", .to = ""}).contains("9999-12-31"));
  EXPECT_TRUE(DateRange({.from = "", .to = "2025-03-31"}).contains("0001-01-01"));
  EXPECT_FALSE(DateRange({.from = "", .to = "2025-03-31"}).contains(""));
}

TEST(DateRange, RefusesRangesThatMakeNoSense) {
  EXPECT_THAT(refusal([] { parse_date_range("..", 0); }), HasSubstr("at least one end"));
  EXPECT_THAT(refusal([] { parse_date_range("2025-03..2025-01", 0); }),
              HasSubstr("the range \"2025-03..2025-01\" ends before it begins"));
  EXPECT_THAT(refusal([] { parse_date_range("2025-03..2025-01", 0); }), HasSubstr("date:2025-01..2025-03"));
}

}  // namespace
}  // namespace songngu
