#include "common/database/terms/neighbour_filter.h"

#include <string>

#include <gtest/gtest.h>

namespace songngu {
namespace {

std::string filter_of(std::string_view text) {
  return neighbour_filter(tokenize(text));
}

/// "w0 w1 w2 …"
std::string numbered(std::size_t words) {
  std::string text;
  for (std::size_t i = 0; i < words; ++i) text += "w" + std::to_string(i) + ' ';
  return text;
}

TEST(NeighbourFilter, LetsEveryPairOfTheTextPass) {
  const std::string filter = filter_of("Ngân hàng trung ương tăng lãi suất, ngân hàng");
  EXPECT_TRUE(may_follow(filter, phrase_hash({"ngan", "hang"})));
  EXPECT_TRUE(may_follow(filter, phrase_hash({"suat", "ngan"})));
  const std::string longer = filter_of(numbered(500));
  for (int i = 1; i < 500; ++i) {
    const std::string first = "w" + std::to_string(i - 1);
    EXPECT_TRUE(may_follow(longer, phrase_hash({first, "w" + std::to_string(i)}))) << i;
  }
}

TEST(NeighbourFilter, TellsTheOrderOfTheWords) {
  const std::string filter = filter_of("sở hữu trí tuệ");
  EXPECT_FALSE(may_follow(filter, phrase_hash({"huu", "so"})));
  EXPECT_FALSE(may_follow(filter, phrase_hash({"so", "tri"})));
}

TEST(NeighbourFilter, LetsOneInEighteenOfOtherPairsPass) {
  const std::string filter = filter_of(numbered(200));
  int passed = 0;
  for (int i = 0; i < 10'000; ++i) {
    if (may_follow(filter, phrase_hash({"w" + std::to_string(i), "x"}))) ++passed;
  }
  EXPECT_GT(passed, 300);
  EXPECT_LT(passed, 800);
}

TEST(NeighbourFilter, TakesSixBitsAPairAndRepeatedPairsOnce) {
  EXPECT_EQ(filter_of(numbered(81)).size(), 60);
  EXPECT_EQ(filter_of("ha ha ha ha ha ha ha ha"), filter_of("ha ha ha"));
}

TEST(NeighbourFilter, ASingleWordHasNoNeighbours) {
  EXPECT_EQ(filter_of(""), "");
  EXPECT_EQ(filter_of("một"), "");
  EXPECT_FALSE(may_follow("", phrase_hash({"mot", "hai"})));
}

TEST(NeighbourFilter, OfAVeryLongTextEverythingPasses) {
  const std::string filter = filter_of(numbered(20'000));
  EXPECT_EQ(filter.size(), 1);
  EXPECT_TRUE(may_follow(filter, phrase_hash({"any", "thing"})));
}

}  // namespace
}  // namespace songngu
