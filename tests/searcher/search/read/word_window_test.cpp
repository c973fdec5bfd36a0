#include "searcher/search/read/word_window.h"

#include <gtest/gtest.h>

namespace songngu {
namespace {

TEST(WordWindow, HoldsOnePlaceForEachWordInAnyOrder) {
  EXPECT_TRUE(within({{9}, {4, 20}}, 5));
  EXPECT_FALSE(within({{9}, {3, 20}}, 5));
  EXPECT_FALSE(within({{9}, {}}, 5));
}

TEST(WordWindow, GivesNoPlaceToTwoWords) {
  EXPECT_FALSE(within({{3}, {3}}, 5));
  EXPECT_TRUE(within({{3, 4}, {3}}, 5)) << "the first gives way to the second";
}

TEST(WordWindow, InOrderMeansEachBehindTheOneBefore) {
  EXPECT_TRUE(in_order_within({{4}, {6, 9}, {8}}, 4));
  EXPECT_FALSE(in_order_within({{4}, {6}, {5}}, 4));
  EXPECT_FALSE(in_order_within({{4}, {6}, {9}}, 4));
}

}  // namespace
}  // namespace songngu
