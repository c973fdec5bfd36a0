#include "indexer/digest/heading.h"

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

namespace songngu {
namespace {

std::size_t headings(std::string_view side, std::size_t above = 0) {
  std::vector<SideLine> lines;
  while (!side.empty()) {
    const std::string_view line = side.substr(0, side.find('\n'));
    lines.push_back({line, line.starts_with("- "), false});
    side.remove_prefix(std::min(side.size(), line.size() + 1));
  }
  return count_headings(lines, above);
}

std::string letters(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += "ố";
  return text;
}

TEST(HeadingLike, IsShortAndEndsOpenly) {
  EXPECT_TRUE(is_heading_like("Giá gạo tăng"));
  EXPECT_TRUE(is_heading_like("Giá gạo tăng 5%"));
  EXPECT_TRUE(is_heading_like("“Không phải tôi”"));
  EXPECT_TRUE(is_heading_like(letters(160)));
  EXPECT_FALSE(is_heading_like(letters(161)));
}

TEST(HeadingLike, DoesNotEndAsASentenceDoes) {
  for (const char* line :
       {"Giá gạo tăng.", "Giá gạo tăng…", "Giá gạo tăng...", "Ông nói:", "một; hai;", "“Giá gạo tăng.”",
        "(Giá gạo tăng.)", "\"Giá gạo tăng.\" ", "Giá «tăng.»", "‘Tăng.’"}) {
    EXPECT_FALSE(is_heading_like(line)) << line;
  }
}

TEST(Headings, StandBeforeTheFirstParagraph) {
  EXPECT_EQ(headings("Giá gạo tăng\nMùa này\nMột đoạn văn.\nMột dòng ngắn\nMột đoạn nữa."), 2U);
  EXPECT_EQ(headings("Một đoạn văn.\nGiá gạo tăng\nMột đoạn nữa."), 0U);
}

TEST(Headings, AreThreeAtMost) {
  EXPECT_EQ(headings("a\nb\nc\nd\ne."), 3U);
  EXPECT_EQ(headings("a\nb\nc\nd.", 2), 1U);
  EXPECT_EQ(headings("a\nb.", 3), 0U);
}

TEST(Headings, AreNeverTheWholeSide) {
  EXPECT_EQ(headings(""), 0U);
  EXPECT_EQ(headings("Giá gạo tăng"), 0U);
  EXPECT_EQ(headings("Giá gạo tăng\nMùa này"), 1U);
  EXPECT_EQ(headings("Giá gạo tăng", 1), 0U);
}

TEST(Headings, MayAskOnlyInTheFirstLine) {
  EXPECT_EQ(headings("Gạo là gì?\nMột đoạn văn."), 1U);
  EXPECT_EQ(headings("Gạo ơi!”\nMùa này\nMột đoạn văn."), 2U);
  EXPECT_EQ(headings("Giá gạo tăng\nVì sao?\nMột đoạn văn."), 1U);
  EXPECT_EQ(headings("Vì sao?"), 0U);
  EXPECT_EQ(headings("Vì sao?\nMột đoạn văn.", 1), 0U);
  EXPECT_EQ(headings(letters(119) + "?\nMột đoạn văn."), 1U);
  EXPECT_EQ(headings(letters(120) + "?\nMột đoạn văn."), 0U);
}

TEST(Headings, AreNoBullets) {
  EXPECT_EQ(headings("- Giá gạo tăng\nMùa này\nMột đoạn văn."), 0U);
}

TEST(Headings, OfMarkdownEndAsTheyLike) {
  EXPECT_EQ(count_headings({{"Giá gạo tăng.", false, true}, {"Một đoạn văn.", false, false}}), 1U);
  EXPECT_EQ(count_headings({{"Giá gạo tăng.", false, false}, {"Một đoạn văn.", false, false}}), 0U);
}

TEST(Sentence, EndsBeforeClosingQuotes) {
  for (const char* text : {"Hết.", "“Hết.”", "Hết?", "Hết!)", "Ông nói:", "Hết…"})
    EXPECT_TRUE(ends_sentence(text)) << text;
  for (const char* text : {"Hết", "Giá gạo (5%)", ""}) EXPECT_FALSE(ends_sentence(text)) << text;
}

}  // namespace
}  // namespace songngu
