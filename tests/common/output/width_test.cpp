#include "common/output/width.h"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace songngu
