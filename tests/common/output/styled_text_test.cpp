#include "common/output/styled_text.h"

#include <ctime>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/output/width.h"

namespace songngu {
namespace {

std::string painted(const StyledText& text, Appearance appearance, int columns = 80) {
  std::string result;
  for (const Line& line : text.lines(columns, appearance)) result += line.text + "\n";
  return result;
}

constexpr Appearance kColor{true, false};

TEST(StyledText, IsPlainWithoutColor) {
  StyledText text;
  text.add("Đường phố", Style::kTitle, "https://a.b");
  text.restyle({6, 9}, Style::kMatch);
  EXPECT_EQ(painted(text, {}), "Đường phố\n");
}

TEST(StyledText, StylesCodePoints) {
  StyledText text;
  text.add("Đường phố");
  text.restyle({6, 9}, Style::kMatch);
  EXPECT_EQ(painted(text, kColor), "Đường \x1b[0;1;31mphố\x1b[0m\n");
}

// Each span in the time of its own length: in that of the whole text it would be minutes.
TEST(StyledText, StylesManySpansOfALongText) {
  constexpr std::uint32_t kWords = 200'000;
  std::string words;
  for (std::uint32_t i = 0; i < kWords; ++i) words += "ố ";
  StyledText text;
  text.add(words);
  const std::clock_t begin = std::clock();
  for (std::uint32_t i = 0; i < kWords; ++i) text.restyle({2 * i, 2 * i + 1}, Style::kMatch);
  EXPECT_LT(std::clock() - begin, 10 * CLOCKS_PER_SEC);
  EXPECT_EQ(painted(text.part({0, 3}), kColor), "\x1b[0;1;31mố\x1b[0m \x1b[0;1;31mố\x1b[0m\n");
}

TEST(StyledText, EndsStylesWithEachLine) {
  StyledText text;
  text.add("một hai", Style::kDim);
  EXPECT_EQ(painted(text, kColor, 4), "\x1b[0;2mmột\x1b[0m\n\x1b[0;2mhai\x1b[0m\n");
}

TEST(StyledText, KeepsAMatchInDimTextDim) {
  StyledText text;
  text.add("ab", Style::kDim);
  text.restyle({0, 1}, Style::kMatch);
  EXPECT_EQ(painted(text, kColor), "\x1b[0;2;31ma\x1b[0;2mb\x1b[0m\n");
}

TEST(StyledText, PartKeepsStylesAndCutsAtTheEnd) {
  StyledText text;
  text.add("một hai");
  text.restyle({4, 7}, Style::kTag);
  EXPECT_EQ(painted(text.part({4, 99}), kColor), "\x1b[0;36mhai\x1b[0m\n");
  EXPECT_TRUE(text.part({7, 9}).empty());
}

TEST(StyledText, LinksOnlyWhereLinksAreUnderstood) {
  StyledText text;
  text.add("a ").add("ft", Style::kNormal, "https://ft.com");
  EXPECT_EQ(painted(text, {false, true}), "a \x1b]8;;https://ft.com\x1b\\ft\x1b]8;;\x1b\\\n");
  EXPECT_EQ(painted(text, kColor), "a ft\n");
}

TEST(StyledText, SanitizesWhatItTakesAndSpansStayRight) {
  StyledText text;
  text.add("\x1b[2J x");
  text.restyle({5, 6}, Style::kMatch);
  EXPECT_EQ(painted(text, kColor), "␛[2J \x1b[0;1;31mx\x1b[0m\n");
}

TEST(StyledText, CountsColumnsWithoutSequences) {
  StyledText text;
  text.add("東京", Style::kTitle);
  EXPECT_EQ(text.lines(80, kColor).front().width, 4);
}

TEST(StyledText, JoinsKeepingLinks) {
  StyledText first;
  first.add("a", Style::kNormal, "https://a");
  StyledText second;
  second.add("b", Style::kNormal, "https://b");
  first.add(second);
  EXPECT_EQ(painted(first, {false, true}),
            "\x1b]8;;https://a\x1b\\a\x1b]8;;\x1b\\\x1b]8;;https://b\x1b\\b\x1b]8;;\x1b\\\n");
}

using testing::EndsWith;
using testing::HasSubstr;
using testing::StartsWith;

TEST(Link, BeginsWithTheAddress) {
  EXPECT_EQ(link_begin("https://a.b/c?d=1"), "\x1b]8;;https://a.b/c?d=1\x1b\\");
}

TEST(Link, CannotBeEndedByTheAddress) {
  const std::string link = link_begin("https://a\x1b\\\x07\u009c b");
  EXPECT_EQ(link, "\x1b]8;;https://a%1B\\%07%C2%9C%20b\x1b\\");
}

TEST(Link, TakesNoOtherScheme) {
  EXPECT_EQ(link_begin("javascript:alert(1)"), "");
  EXPECT_EQ(link_begin(""), "");
}

TEST(FileAddress, IsAbsoluteAndPercentEncoded) {
  EXPECT_THAT(file_address("/báo chí/a#b.txt"), EndsWith("/b%C3%A1o%20ch%C3%AD/a%23b.txt"));
  EXPECT_THAT(file_address("a.txt"), StartsWith("file://"));
  EXPECT_THAT(file_address("a.txt"), HasSubstr("/a.txt"));
}

}  // namespace
}  // namespace songngu
