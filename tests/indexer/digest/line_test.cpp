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
  for (const char* mark : {"-", "•", "*", "–", "—", "·", "+", "●", ">", "▶", "1.", "12.", "1)", "(1)", "1/",
                           "a)", "①", "1\uFE0F\u20E3", "▪️"}) {
    for (const char* space : {" ", "\u00A0", "  \u200B"}) {
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

TEST(Mark, OfAQuotedLineIsTheLinesOwn) {
  for (const char* line : {"> - giá", "> 1. giá", "> • giá"}) {
    EXPECT_EQ(only_line(line).kind, LineKind::kBullet) << line;
    EXPECT_EQ(only_line(line).text, "giá") << line;
  }
  EXPECT_EQ(only_line("> - giá").mark.sign, U'-');
  EXPECT_EQ(only_line("> giá").text, "giá");
}

TEST(Mark, LeavesTextAlone) {
  for (const char* line :
       {"-5% so với năm ngoái", "*nhấn mạnh* một chữ", "–giá", "+3 độ", "1.000 tỷ đồng", "2024. Một năm lạ",
        "—Chào anh", "giá - gạo", "a", "1", "1.", "a. một", "(một) hai"}) {
    const DigestLine marked = only_line(line);
    EXPECT_EQ(marked.kind, LineKind::kText) << line;
    EXPECT_EQ(marked.text, line);
  }
}

TEST(Mark, WithoutTextIsEmpty) {
  for (const char* line : {"-", "–", "•", "- -", "**"}) {
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
  EXPECT_EQ(only_line("\"📌 Ông nói \"không\" rồi đi\"").text, "Ông nói \"không\" rồi đi");
  EXPECT_EQ(only_line("“📌 Ông nói “không” rồi đi”").text, "Ông nói “không” rồi đi");
  EXPECT_EQ(only_line("*📌 Giá 5 * 3 đồng*").text, "Giá 5 * 3 đồng");
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
  EXPECT_EQ(kind_of("https://example.org"), LineKind::kSource);
  EXPECT_EQ(kind_of("- https://example.org"), LineKind::kSource);
  EXPECT_EQ(kind_of("Read more: https://example.org"), LineKind::kSource);
  EXPECT_EQ(kind_of("#FT #AI"), LineKind::kSource);
  EXPECT_EQ(kind_of("# Giá gạo"), LineKind::kHeading);
  EXPECT_EQ(kind_of("## Bản gốc"), LineKind::kLabel);
  EXPECT_EQ(kind_of("12/03/2025"), LineKind::kDate);
  EXPECT_EQ(kind_of("Kênh Tin, [12 Mar 2025 at 08:00:00]:"), LineKind::kMessageHead);
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

TEST(Line, OfSymbolsIsASeparator) {
  for (const char* line :
       {"***", "* * *", "━━━", "====", "———", "~~~", "• • •", "_ _ _", "🌸🌸🌸", "⭐", "───────"}) {
    EXPECT_EQ(kind_of(line), LineKind::kSeparator) << line;
  }
}

TEST(Line, LosesTheMarksOfAHeading) {
  EXPECT_EQ(only_line("## Giá gạo tăng ##").text, "Giá gạo tăng");
  EXPECT_EQ(only_line("## Giá gạo tăng ##").level, 2U);
  EXPECT_EQ(only_line("# C#").text, "C#");
}

TEST(Line, MayBeginWithAFlag) {
  const DigestLine line = only_line("🇻🇳 Giá gạo tăng");
  EXPECT_EQ(line.text, "Giá gạo tăng");
  EXPECT_EQ(line.flag, Language::kVietnamese);
  EXPECT_EQ(only_line("🇺🇸 Rice").flag, Language::kEnglish);
  EXPECT_EQ(only_line("🇫🇷 Riz").flag, std::nullopt);
}

TEST(Lines, EndAtBreakTags) {
  const std::vector<DigestLine> lines =
      read_lines("<p>một</p>\nhai<br/>ba<BR>\n<p class=\"x\">bốn</p><p>năm");
  ASSERT_EQ(lines.size(), 5U);
  EXPECT_EQ(lines[0].whole, "một");
  EXPECT_EQ(lines[0].column, 4U);
  EXPECT_EQ(lines[2].whole, "ba");
  EXPECT_EQ(lines[2].number, 2U);
  EXPECT_EQ(lines[2].column, 9U);
  EXPECT_EQ(read_lines("a <pre> b < c").size(), 1U);
}

TEST(Lines, OfNothingAreNone) {
  EXPECT_TRUE(read_lines("").empty());
  EXPECT_TRUE(read_lines("\n\r\n \n").empty());
}

TEST(LineColumns, AreCodePointsOfLines) {
  const LineColumns columns("\xEF\xBB\xBFgạo\nlúa mì\n");
  EXPECT_EQ(columns.of({0, 1, 3}), 1U);
  EXPECT_EQ(columns.of({0, 1, 7}), 3U);
  EXPECT_EQ(columns.of({0, 2, 5}), 5U);
  EXPECT_EQ(columns.of({0, 4, 5}), 1U) << "no such line";
  EXPECT_EQ(LineColumns("gạo\rlúa mì").of({0, 2, 5}), 5U);
}

}  // namespace

}  // namespace songngu
