#include "common/output/width.h"

#include <random>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/output/escape.h"

namespace songngu {
namespace {

TEST(DisplayWidth, CountsLettersNotBytesOrMarks) {
  EXPECT_EQ(display_width("Đường phố"), 9);
  EXPECT_EQ(display_width("Đu\u031bo\u031b\u0300ng pho\u0302\u0301"), 9);  // the same, decomposed
  EXPECT_EQ(display_width(""), 0);
}

TEST(DisplayWidth, CountsWideCharactersTwice) {
  EXPECT_EQ(display_width("東京"), 4);
  EXPECT_EQ(display_width("ｆｕ"), 4);
  EXPECT_EQ(display_width("한국"), 4);
  EXPECT_EQ(display_width("\u1112\u1161\u11ab"), 2);  // 한 as jamo
}

TEST(DisplayWidth, CountsAnEmojiSequenceAsOne) {
  EXPECT_EQ(display_width("📌"), 2);
  EXPECT_EQ(display_width("👩‍👩‍👧‍👦"), 2);
  EXPECT_EQ(display_width("👍🏽"), 2);
  EXPECT_EQ(display_width("🇻🇳"), 2);
  EXPECT_EQ(display_width("🇻🇳🇬🇧"), 4);
  EXPECT_EQ(display_width("❤️"), 2);
}

TEST(DisplayWidth, CountsInvisibleCharactersNot) {
  EXPECT_EQ(display_width("a\u200bb\ufeff"), 2);
  EXPECT_EQ(display_width("\u200d"), 0);
}

TEST(NextCluster, NeverStandsStill) {
  const std::string_view text = "a\u0301🇻🇳👩‍👧.";
  std::size_t at = 0;
  int clusters = 0;
  while (at < text.size()) {
    const Cluster cluster = next_cluster(text, at);
    ASSERT_GT(cluster.end, at);
    at = cluster.end;
    ++clusters;
  }
  EXPECT_EQ(clusters, 4);
}

using testing::ElementsAre;

std::vector<std::string> lines(std::string_view text, int columns) {
  std::vector<std::string> result;
  for (const BreakRange line : wrap(text, columns))
    result.emplace_back(text.substr(line.begin, line.end - line.begin));
  return result;
}

TEST(Wrap, BreaksBetweenWords) {
  EXPECT_THAT(lines("mưa rơi trên phố nhỏ", 8), ElementsAre("mưa rơi", "trên phố", "nhỏ"));
  EXPECT_THAT(lines("vừa", 8), ElementsAre("vừa"));
  EXPECT_THAT(lines("", 8), ElementsAre());
}

TEST(Wrap, CountsColumnsNotCharacters) {
  EXPECT_THAT(lines("東京大学", 4), ElementsAre("東京", "大学"));
  EXPECT_THAT(lines("👍🏽 👍🏽", 2), ElementsAre("👍🏽", "👍🏽"));
}

TEST(Wrap, BreaksWordsThatAreTooLong) {
  EXPECT_THAT(lines("x abcdefghij", 4), ElementsAre("x", "abcd", "efgh", "ij"));
  EXPECT_THAT(lines("東", 1), ElementsAre("東"));
}

TEST(Wrap, KeepsNumbersAndTheirSpacesTogether) {
  EXPECT_THAT(lines("giá 40,2\u00a0tỷ", 8), ElementsAre("giá", "40,2\u00a0tỷ"));
}

TEST(Wrap, LosesNothingAndFits) {
  const std::vector<std::string> pieces = {
      "a", "ừ", " ", "  ", "東", "👩‍👧", "-", "dài", "\u0301", ".", "https://a.b/c", "️"};
  std::mt19937 random(7);  // NOLINT: the same texts each time
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (int i = 0; i < 40; ++i) text += pieces[random() % pieces.size()];
    const int columns = 2 + static_cast<int>(random() % 20);
    std::string kept;
    for (const std::string& line : lines(text, columns)) {
      ASSERT_LE(display_width(line), columns) << text;
      kept += line;
    }
    std::string expected = text;
    std::erase(kept, ' ');
    std::erase(expected, ' ');
    ASSERT_EQ(kept, expected);
  }
}

}  // namespace
}  // namespace songngu
