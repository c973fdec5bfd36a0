#include "common/text/unicode/span.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace songngu {
namespace {

using testing::ElementsAre;

TEST(Overlap, IsSharingACodePoint) {
  EXPECT_TRUE(overlap({0, 4}, {3, 9}));
  EXPECT_TRUE(overlap({3, 9}, {5, 6}));
  EXPECT_FALSE(overlap({0, 3}, {3, 9})) << "the end is excluded";
  EXPECT_FALSE(overlap({4, 4}, {4, 9})) << "an empty span shares nothing";
}

TEST(Merged, JoinsWhatABlankAtMostParts) {
  EXPECT_THAT(merged({{10, 12}, {0, 4}, {5, 7}}), ElementsAre(Span{0, 7}, Span{10, 12}));
  EXPECT_THAT(merged({{0, 9}, {2, 4}, {9, 11}}), ElementsAre(Span{0, 11})) << "the longer end stays";
  EXPECT_THAT(merged({}), ElementsAre());
}

}  // namespace
}  // namespace songngu
