#include "searcher/query/terms/term_sum.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace songngu {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> names(const std::vector<Alternatives>& terms) {
  std::vector<std::string> found;
  for (const Alternatives& alternatives : terms) {
    for (const WeightedTerm& term : alternatives) found.push_back(term.term);
  }
  return found;
}

std::optional<TermSum> sum_word(const char* term) {
  return sum_of({{{term, 1}}});
}

TEST(TermSum, AlternativesOfPlainWordsAreOneClause) {
  const auto sum = any_of({sum_word("a"), sum_of({{{"b", 1}}, {{"c", 2}}}), sum_of({})});
  ASSERT_TRUE(sum);
  ASSERT_EQ(sum->parts.size(), 1U);
  ASSERT_EQ(sum->parts[0].size(), 1U);
  EXPECT_THAT(names(sum->parts[0][0].selecting), ElementsAre("a", "b", "c"));
}

TEST(TermSum, WhatOnlyAddsToOneAlternativeStaysWithIt) {
  const auto sum = any_of({raised(sum_word("a"), sum_word("b")), sum_word("c")});
  ASSERT_TRUE(sum);
  const AnyClause& clauses = sum->parts.at(0);
  ASSERT_EQ(clauses.size(), 2U);
  EXPECT_THAT(names(clauses[0].selecting), ElementsAre("a"));
  EXPECT_THAT(names(clauses[0].adding), ElementsAre("b"));
  EXPECT_THAT(names(clauses[1].selecting), ElementsAre("c"));
  EXPECT_THAT(sum->adding, IsEmpty());
}

TEST(TermSum, RaisingTwiceAddsBoth) {
  const auto sum = raised(raised(any_of({sum_word("a"), sum_word("b")}), sum_word("c")), sum_word("d"));
  ASSERT_TRUE(sum);
  EXPECT_THAT(names(sum->adding), ElementsAre("c", "d"));
}

TEST(TermSum, AllOfSeveralKeepsTheirPartsApart) {
  const auto sum = all_of({raised(sum_word("a"), sum_word("b")), filtered(sum_word("c"), "F"),
                           without(sum_word("d"), any_of({sum_word("e"), sum_word("f")}))});
  ASSERT_TRUE(sum);
  std::vector<std::string> parts;
  for (const AnyClause& clauses : sum->parts) parts.push_back(names(clauses.at(0).selecting).at(0));
  EXPECT_THAT(parts, ElementsAre("a", "c", "F", "d"));
  EXPECT_THAT(names(sum->adding), ElementsAre("b"));
  EXPECT_THAT(sum->excluded, ElementsAre("e", "f"));
}

TEST(TermSum, NothingStaysAPartThatNothingMatches) {
  const auto sum = all_of({sum_word("a"), sum_of({})});
  ASSERT_TRUE(sum);
  ASSERT_EQ(sum->parts.size(), 2U);
  EXPECT_THAT(sum->parts[1], IsEmpty());
}

TEST(TermSum, IsNothingWhereAPartIsMoreThanASum) {
  const auto both = all_of({sum_word("a"), sum_word("b")});
  EXPECT_FALSE(any_of({sum_word("a"), std::nullopt}));
  EXPECT_FALSE(any_of({both, sum_word("c")})) << "both, or the other";
  EXPECT_FALSE(all_of({sum_word("a"), std::nullopt}));
  EXPECT_FALSE(filtered(std::nullopt, "F"));
  EXPECT_FALSE(without(sum_word("c"), both)) << "only what has both is unwanted";
  EXPECT_FALSE(without(sum_word("c"), std::nullopt));
  EXPECT_FALSE(raised(sum_word("c"), both)) << "they add where both are there";
  EXPECT_FALSE(raised(sum_word("a"), std::nullopt));
  EXPECT_FALSE(raised(std::nullopt, sum_word("a")));
  EXPECT_FALSE(raised(sum_word("a"), raised(sum_word("b"), sum_word("c"))))
      << "c adds where b is there alone";
  const auto two = any_of({raised(sum_word("a"), sum_word("b")), sum_word("c")});
  EXPECT_FALSE(any_of({raised(two, sum_word("d")), sum_word("e")})) << "d adds where a or c is there";
}

}  // namespace
}  // namespace songngu
