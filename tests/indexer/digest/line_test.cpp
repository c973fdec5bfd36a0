#include "indexer/digest/line.h"

#include <string>

#include <gtest/gtest.h>

namespace songngu {
namespace {

DigestLine only_line(std::string_view line) {
  const std::vector<DigestLine> lines = read_lines(line);
  EXPECT_EQ(lines.size(), 1U) << line;
  return lines.at(0);
}

TEST(Mark, KnowsEveryBullet) {
  for (const char* mark : {"-", "•", "*", "–", "·", "+", "1.", "12."}) {
    for (const char* space : {" ", "\t", "\u00A0", "  \u200B"}) {
      const std::string line = std::string(mark) + space + "giá gạo tăng";
      const DigestLine marked = only_line(line);
      EXPECT_EQ(marked.kind, LineKind::kBullet) << line;
      EXPECT_EQ(marked.text, "giá gạo tăng") << line;
    }
  }
}

TEST(Mark, DotsNeedNoSpace) {
  EXPECT_EQ(only_line("•giá").text, "giá");
  EXPECT_EQ(only_line("·giá").text, "giá");
}

TEST(Mark, LeavesTextAlone) {
  for (const char* line : {"-5% so với năm ngoái", "*nhấn mạnh* một chữ", "–giá", "+3 độ", "1.000 tỷ đồng",
                           "2024. Một năm lạ", "1) một", "— Chào anh", "giá - gạo", "a", "1", "1."}) {
    const DigestLine marked = only_line(line);
    EXPECT_EQ(marked.kind, LineKind::kText) << line;
    EXPECT_EQ(marked.text, line);
  }
}

TEST(Mark, WithoutTextIsEmpty) {
  for (const char* line : {"-", "–", "•", "* * *", "- -", "**"}) {
    EXPECT_EQ(only_line(line).kind, LineKind::kEmptyBullet) << line;
    EXPECT_EQ(only_line(line).text, line);
  }
}

TEST(Mark, KnowsTakeaways) {
  for (const char* line :
       {"📌 kết luận", "📌kết luận", "📌\uFE0F kết luận", "- 📌 kết luận", "📌📌  kết luận", "• 📌\u00A0kết luận"}) {
    EXPECT_EQ(only_line(line).kind, LineKind::kTakeaway) << line;
    EXPECT_EQ(only_line(line).text, "kết luận") << line;
  }
  EXPECT_EQ(only_line("📌").text, "");
  EXPECT_EQ(only_line("kết 📌 luận").kind, LineKind::kText);
}

LineKind kind_of(const std::string& line) {
  return only_line(line).kind;
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
