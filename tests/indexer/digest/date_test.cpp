#include "indexer/digest/date.h"

#include <gtest/gtest.h>

namespace songngu {
namespace {

TEST(DateInPath, IsTheFirstDayOfTheCalendar) {
  EXPECT_EQ(find_date_in_path("2025/2025-01-31-deepseek.txt"), "2025-01-31");
  EXPECT_EQ(find_date_in_path("2025-13-01/2025-02-29/2024-02-29 2025-01-01"), "2024-02-29");
  EXPECT_EQ(find_date_in_path("x2025-01-31y"), "2025-01-31");
}

TEST(DateInPath, HasManyForms) {
  for (const char* path :
       {"2025.01.31 gạo.txt", "tin_20250131.md", "31-01-2025.txt", "31.1.2025/gạo.txt", "2025/01/31/gạo.txt",
        "2025/01/31-gạo.txt", "2025_01_31.txt", "tin 31-01-2025 (2).txt"}) {
    EXPECT_EQ(find_date_in_path(path), "2025-01-31") << path;
  }
  EXPECT_EQ(find_date_in_path("05-06-2025.txt"), "2025-06-05") << "the day first";
}

TEST(DateInPath, IsNoPartOfALongerNumber) {
  for (const char* path : {"", "2025", "12025-01-31", "2025-01-311", "120250131", "2025-00-10", "2025-04-31",
                           "1-2-3", "12345678", "2025–01–31"}) {
    EXPECT_EQ(find_date_in_path(path), std::nullopt) << path;
  }
}

TEST(DateInPath, IsDubiousWhereItIsNoDay) {
  for (const char* path : {"2025-13-45.txt", "12-03-25 gạo.txt", "20251345.txt"}) {
    EXPECT_TRUE(has_dubious_date(path)) << path;
  }
  for (const char* path : {"gạo.txt", "tin-12.txt", "2025-01-31.txt", "covid-19.txt", "12345678.txt"}) {
    EXPECT_FALSE(has_dubious_date(path)) << path;
  }
}

TEST(DateOfLine, IsReadInWordsAndNumbers) {
  for (const char* line :
       {"31/1/2025", "31-01-2025", "2025-01-31", "2025/01/31", "(31.1.2025)", "📅 31/01/2025",
        "Ngày 31/1/2025", "Thứ Sáu, ngày 31 tháng 1 năm 2025", "thứ sáu 31/1/2025, 08:00 (GMT+7)",
        "08:30 31/01/2025", "Hà Nội, ngày 31 tháng 01 năm 2025", "31 tháng Một, 2025", "January 31, 2025",
        "Friday, 31 January 2025", "Jan 31st, 2025 at 8:00 AM", "31-Jan-2025", "Cập nhật 31/1/2025",
        "**31/01/2025**"}) {
    EXPECT_EQ(date_of_line(line), "2025-01-31") << line;
  }
  EXPECT_EQ(date_of_line("12 tháng mười hai năm 2025"), "2025-12-12");
}

TEST(DateOfLine, HasTheDayFirstWhereBothArePossible) {
  EXPECT_EQ(date_of_line("05/06/2025"), "2025-06-05");
  EXPECT_EQ(date_of_line("06/25/2025"), "2025-06-25");
}

TEST(DateOfLine, IsNoneWhereMoreIsSaid) {
  for (const char* line : {"", "2025", "Giá gạo ngày 31/1/2025", "31/1/2025 là ngày buồn", "31/02/2025",
                           "1/2", "Hội nghị ngày 31 tháng 1 năm 2025", "Vòng 1-2-2025 kết thúc", "31/1/25"}) {
    EXPECT_EQ(date_of_line(line), std::nullopt) << line;
  }
}

TEST(DateOfLine, IsDubiousWhereNumbersAreNoDay) {
  EXPECT_TRUE(is_dubious_date("31/02/2025"));
  EXPECT_TRUE(is_dubious_date("(32.1.2025)"));
  for (const char* line : {"31/01/2025", "1-0", "1.000.000", "2025", "Tháng 2"})
    EXPECT_FALSE(is_dubious_date(line)) << line;
}

TEST(DateField, ReadsTheValue) {
  EXPECT_EQ(date_field("date: 2025-01-31"), "2025-01-31");
  EXPECT_EQ(date_field("Date :  '2025-01-31' "), "2025-01-31");
  EXPECT_EQ(date_field("DATE:\"2025-01-31\""), "2025-01-31");
  EXPECT_EQ(date_field("Ngày đăng: 31/1/2025"), "31/1/2025");
  EXPECT_EQ(date_field("🗓 Ngày: 31/1"), "31/1");
  EXPECT_EQ(date_field("date:"), "");
  EXPECT_EQ(date_field("dated: 2025-01-31"), std::nullopt);
  EXPECT_EQ(date_field("Ngày mai: mưa"), std::nullopt);
}

TEST(Date, IsFoundInText) {
  EXPECT_EQ(find_date("2025-01-31T08:00:00+07:00"), "2025-01-31");
  EXPECT_EQ(find_date("Wed, 12 Mar 2025 08:00:00 +0700"), "2025-03-12");
  EXPECT_EQ(find_date("hôm qua"), std::nullopt);
}

TEST(Time, IsOfADay) {
  EXPECT_TRUE(has_time("12 Mar 2025 at 08:00:00"));
  EXPECT_TRUE(has_time("8:05"));
  EXPECT_FALSE(has_time("tỷ số 3:1"));
  EXPECT_FALSE(has_time("2025:10"));
}

}  // namespace
}  // namespace songngu
