#include "searcher/query/terms/scoring_plan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace songngu {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> names(const std::vector<SynonymGroup>& terms) {
  std::vector<std::string> found;
  for (const SynonymGroup& synonyms : terms) {
    for (const WeightedTerm& term : synonyms) found.push_back(term.term);
  }
  return found;
}

std::optional<ScoringPlan> plan_word(const char* term) {
  return plan_of({{{term, 1}}});
}

TEST(ScoringPlan, AlternativesOfPlainWordsAreOneClause) {
  const auto plan = any_of({plan_word("a"), plan_of({{{"b", 1}}, {{"c", 2}}}), plan_of({})});
  ASSERT_TRUE(plan);
  ASSERT_EQ(plan->parts.size(), 1U);
  ASSERT_EQ(plan->parts[0].size(), 1U);
  EXPECT_THAT(names(plan->parts[0][0].required), ElementsAre("a", "b", "c"));
}

TEST(ScoringPlan, WhatOnlyAddsToOneAlternativeStaysWithIt) {
  const auto plan = any_of({boosted(plan_word("a"), plan_word("b")), plan_word("c")});
  ASSERT_TRUE(plan);
  const AnyClause& clauses = plan->parts.at(0);
  ASSERT_EQ(clauses.size(), 2U);
  EXPECT_THAT(names(clauses[0].required), ElementsAre("a"));
  EXPECT_THAT(names(clauses[0].optional), ElementsAre("b"));
  EXPECT_THAT(names(clauses[1].required), ElementsAre("c"));
  EXPECT_THAT(plan->optional, IsEmpty());
}

TEST(ScoringPlan, RaisingTwiceAddsBoth) {
  const auto plan =
      boosted(boosted(any_of({plan_word("a"), plan_word("b")}), plan_word("c")), plan_word("d"));
  ASSERT_TRUE(plan);
  EXPECT_THAT(names(plan->optional), ElementsAre("c", "d"));
}

TEST(ScoringPlan, AllOfSeveralKeepsTheirPartsApart) {
  const auto plan = all_of({boosted(plan_word("a"), plan_word("b")), filtered(plan_word("c"), "F"),
                            without(plan_word("d"), any_of({plan_word("e"), plan_word("f")}))});
  ASSERT_TRUE(plan);
  std::vector<std::string> parts;
  for (const AnyClause& clauses : plan->parts) parts.push_back(names(clauses.at(0).required).at(0));
  EXPECT_THAT(parts, ElementsAre("a", "c", "F", "d"));
  EXPECT_THAT(names(plan->optional), ElementsAre("b"));
  EXPECT_THAT(plan->excluded, ElementsAre("e", "f"));
}

TEST(ScoringPlan, NothingStaysAPartThatNothingMatches) {
  const auto plan = all_of({plan_word("a"), plan_of({})});
  ASSERT_TRUE(plan);
  ASSERT_EQ(plan->parts.size(), 2U);
  EXPECT_THAT(plan->parts[1], IsEmpty());
}

TEST(ScoringPlan, IsNothingWhereAPartIsMoreThanASum) {
  const auto both = all_of({plan_word("a"), plan_word("b")});
  EXPECT_FALSE(any_of({plan_word("a"), std::nullopt}));
  EXPECT_FALSE(any_of({both, plan_word("c")})) << "both, or the other";
  EXPECT_FALSE(all_of({plan_word("a"), std::nullopt}));
  EXPECT_FALSE(filtered(std::nullopt, "F"));
  EXPECT_FALSE(without(plan_word("c"), both)) << "only what has both is unwanted";
  EXPECT_FALSE(without(plan_word("c"), std::nullopt));
  EXPECT_FALSE(boosted(plan_word("c"), both)) << "they add where both are there";
  EXPECT_FALSE(boosted(plan_word("a"), std::nullopt));
  EXPECT_FALSE(boosted(std::nullopt, plan_word("a")));
  EXPECT_FALSE(boosted(plan_word("a"), boosted(plan_word("b"), plan_word("c"))))
      << "c adds where b is there alone";
  const auto two = any_of({boosted(plan_word("a"), plan_word("b")), plan_word("c")});
  EXPECT_FALSE(any_of({boosted(two, plan_word("d")), plan_word("e")})) << "d adds where a or c is there";
}

}  // namespace
}  // namespace songngu
