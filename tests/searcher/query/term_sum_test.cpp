#include "searcher/query/term_sum.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace songngu {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> names(const std::vector<WeightedTerm>& terms) {
  std::vector<std::string> found;
  for (const WeightedTerm& term : terms) found.push_back(term.term);
  return found;
}

std::optional<TermSum> sum_word(const char* term) {
  return sum_of({{term, 1}});
}

TEST(TermSum, AlternativesOfPlainWordsAreOneGroup) {
  const auto sum = any_of({sum_word("a"), sum_of({{"b", 1}, {"c", 2}}), sum_of({})});
  ASSERT_TRUE(sum);
  ASSERT_EQ(sum->groups.size(), 1U);
  EXPECT_THAT(names(sum->groups[0].selecting), ElementsAre("a", "b", "c"));
}

TEST(TermSum, WhatOnlyAddsToOneAlternativeStaysWithIt) {
  const auto sum = any_of({raised(sum_word("a"), sum_word("b")), sum_word("c")});
  ASSERT_TRUE(sum);
  ASSERT_EQ(sum->groups.size(), 2U);
  EXPECT_THAT(names(sum->groups[0].selecting), ElementsAre("a"));
  EXPECT_THAT(names(sum->groups[0].adding), ElementsAre("b"));
  EXPECT_THAT(names(sum->groups[1].selecting), ElementsAre("c"));
  EXPECT_THAT(sum->adding, IsEmpty());
}

TEST(TermSum, RaisingTwiceAddsBoth) {
  const auto sum = raised(raised(any_of({sum_word("a"), sum_word("b")}), sum_word("c")), sum_word("d"));
  ASSERT_TRUE(sum);
  EXPECT_THAT(names(sum->adding), ElementsAre("c", "d"));
}

TEST(TermSum, IsNothingWhereAPartIsMoreThanASum) {
  EXPECT_FALSE(any_of({sum_word("a"), std::nullopt}));
  EXPECT_FALSE(raised(sum_word("a"), std::nullopt));
  EXPECT_FALSE(raised(std::nullopt, sum_word("a")));
  EXPECT_FALSE(raised(sum_word("a"), raised(sum_word("b"), sum_word("c"))))
      << "c adds where b is there alone";
  const auto two = any_of({raised(sum_word("a"), sum_word("b")), sum_word("c")});
  EXPECT_FALSE(any_of({raised(two, sum_word("d")), sum_word("e")})) << "d adds where a or c is there";
}

}  // namespace
}  // namespace songngu
