#include "indexer/digest/line.h"

#include <string>

#include <gtest/gtest.h>

namespace songngu {
namespace {

LineKind kind_of(const std::string& line) {
  const std::vector<DigestLine> lines = read_lines(line);
  EXPECT_EQ(lines.size(), 1U) << line;
  return lines.at(0).kind;
}

TEST(Line, KnowsItsKind) {
  EXPECT_EQ(kind_of("Giá gạo tăng."), LineKind::kText);
  EXPECT_EQ(kind_of("---"), LineKind::kRule);
  EXPECT_EQ(kind_of("  -----\r"), LineKind::kRule);
  EXPECT_EQ(kind_of("--"), LineKind::kEmptyBullet);
  EXPECT_EQ(kind_of("- giá"), LineKind::kBullet);
  EXPECT_EQ(kind_of("📌 giá"), LineKind::kTakeaway);
  EXPECT_EQ(kind_of("https://example.org"), LineKind::kUrl);
  EXPECT_EQ(kind_of("- https://example.org"), LineKind::kUrl);
  EXPECT_EQ(kind_of("Read more: https://example.org"), LineKind::kLabelledUrl);
  EXPECT_EQ(kind_of("https://example.org là nguồn"), LineKind::kBrokenUrl);
  EXPECT_EQ(kind_of("- https://example.org là nguồn"), LineKind::kBullet);
  EXPECT_EQ(kind_of("#FT #AI"), LineKind::kTags);
  EXPECT_EQ(kind_of("date: 2025-01-31"), LineKind::kDate);
  EXPECT_EQ(kind_of("Date: một buổi tối dài, đủ dài để không ai nghĩ rằng đây là ngày tháng của một bài báo"),
            LineKind::kText);
  EXPECT_EQ(kind_of("---- giá"), LineKind::kText);
}

TEST(Lines, KnowWhereTheyStand) {
  const std::vector<DigestLine> lines = read_lines("một\n\n \u00A0- hai\r\n\uFEFF\n\tba");
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(lines[0].number, 1U);
  EXPECT_EQ(lines[1].number, 3U);
  EXPECT_EQ(lines[1].column, 3U);
  EXPECT_EQ(lines[1].whole, "- hai");
  EXPECT_EQ(lines[1].text, "hai");
  EXPECT_EQ(lines[2].number, 5U);
  EXPECT_EQ(lines[2].column, 2U);
}

TEST(Lines, EndInCarriageReturnsOnlyWhereNothingElseEndsThem) {
  EXPECT_EQ(read_lines("một\rhai\rba").size(), 3U);
  const std::vector<DigestLine> lines = read_lines("một\rhai\nba");
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].whole, "một\rhai");
}

TEST(Lines, OfNothingAreNone) {
  EXPECT_TRUE(read_lines("").empty());
  EXPECT_TRUE(read_lines("\n\r\n \n").empty());
}

}  // namespace
}  // namespace songngu
