#include "searcher/render/excerpt.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/text/unicode/utf8.h"

namespace songngu {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// 1: 0–18, 2: 19–38, 3: 39–61, 4: 62–79
constexpr std::string_view kText =
    "Một câu về mùa hè. Hai câu về mùa thu. Ba câu về mùa đông dài. Bốn câu về xuân.";

TEST(Excerpt, ShowsAShortPassageWhole) {
  EXPECT_THAT(excerpt("Ngắn.", {}, 100), ElementsAre(Span{0, 5}));
}

TEST(Excerpt, ChoosesTheSentencesThatMatch) {
  EXPECT_THAT(excerpt(kText, {{47, 49}, {50, 57}}, 25), ElementsAre(Span{39, 62}));
}

TEST(Excerpt, CountsDifferentWordsNotRepetitions) {
  const std::string text = "Gạo gạo gạo. Rồi giá gạo tăng nhanh. Hết chuyện ở đây rồi nhé.";
  const std::vector<Span> matches = {{4, 7}, {8, 11}, {17, 20}, {21, 24}};
  EXPECT_THAT(excerpt(text, matches, 20), ElementsAre(Span{13, 36}));
}

TEST(Excerpt, BeginsAtTheTopWhereNothingMatches) {
  EXPECT_EQ(excerpt(kText, {}, 20).front().begin, 0U);
}

TEST(Excerpt, JoinsNeighbours) {
  const std::vector<Span> shown = excerpt(kText, {{3, 6}, {22, 25}}, 40);
  ASSERT_EQ(shown.size(), 1U);
  EXPECT_EQ(shown.front().begin, 0U);
  EXPECT_EQ(slice(kText, shown.front()), "Một câu về mùa hè. Hai câu về mùa thu.");
}

TEST(Excerpt, CutsAnEndlessSentenceAroundItsMatch) {
  std::string text;
  for (int i = 0; i < 500; ++i) text += "từ ";
  const std::vector<Span> shown = excerpt(text, {{900, 902}}, 50);
  ASSERT_EQ(shown.size(), 1U);
  EXPECT_LE(shown.front().size(), 100U);
  EXPECT_LE(shown.front().begin, 900U);
  EXPECT_GE(shown.front().end, 902U);
}

TEST(JoinAdjacent, JoinsAcrossBlanksOnly) {
  EXPECT_THAT(join_adjacent("ab cd.ef", {{0, 2}, {3, 5}, {6, 8}}), ElementsAre(Span{0, 5}, Span{6, 8}));
  EXPECT_THAT(join_adjacent("", {}), IsEmpty());
}

}  // namespace
}  // namespace songngu
