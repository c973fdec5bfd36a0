#include "searcher/query/tree/tree.h"

#include <gtest/gtest.h>

#include "tests/searcher/query/parsed.h"

namespace songngu {
namespace {

Node date() {
  return {DateNode{}, {}};
}

TEST(Tree, CombinationsTakeInPartsOfTheirOwnKindAndLeaveASingleNodeAlone) {
  EXPECT_EQ(to_string(disjunction({word_node("a")})), "a");
  const Node both = conjunction({word_node("a"), word_node("b")});
  EXPECT_EQ(to_string(conjunction({both, word_node("c")})), "(AND a b c)");
  EXPECT_EQ(to_string(disjunction({both, word_node("c")})), "(OR (AND a b) c)");
  const Node one_of = disjunction({word_node("a"), word_node("b")});
  EXPECT_EQ(to_string(disjunction({one_of, word_node("c")})), "(OR a b c)");
  EXPECT_EQ(to_string(conjunction({one_of, word_node("c")})), "(AND (OR a b) c)");
  const Node rest = difference(both, {word_node("c")});
  EXPECT_EQ(to_string(conjunction({rest, word_node("d")})), "(AND ((AND a b) NOT c) d)");
}

TEST(Tree, CombinationsCoverTheSpansOfTheirParts) {
  EXPECT_EQ(disjunction({word_node("b", {4, 6}), date(), word_node("a", {1, 2})}).span, (Span{1, 6}));
}

TEST(Tree, FiltersAreKeptApartFromWhatScores) {
  const Node both = conjunction({tag_node("ft"), word_node("a"), date()});
  const auto* boolean = as<BooleanNode>(both);
  ASSERT_NE(boolean, nullptr);
  EXPECT_EQ(boolean->required.size(), 1U);
  EXPECT_EQ(boolean->filters.size(), 2U);
}

TEST(IsFilter, HoldsForFieldsHoweverCombined) {
  EXPECT_TRUE(is_filter(tag_node("a")));
  EXPECT_TRUE(is_filter(disjunction({tag_node("a"), date()})));
  EXPECT_TRUE(is_filter(difference(tag_node("a"), {tag_node("b")})));
  EXPECT_FALSE(is_filter(word_node("a")));
  EXPECT_FALSE(is_filter(difference(tag_node("a"), {word_node("b")})));
  EXPECT_FALSE(is_filter(disjunction({tag_node("a"), word_node("b")})));
  EXPECT_FALSE(is_filter(conjunction({tag_node("a"), word_node("b")})));
  EXPECT_FALSE(is_filter(Node{}));
}

TEST(ForEachNode, VisitsTheNodesBelowTitlesAndCombinations) {
  const auto words = [](Excluded excluded) {
    int found = 0;
    for_each_node(parse_query("a title:b c AND d -e", {}), excluded,
                  [&](const Node& node) { found += as<WordNode>(node) != nullptr ? 1 : 0; });
    return found;
  };
  EXPECT_EQ(words(Excluded::kVisit), 5);
  EXPECT_EQ(words(Excluded::kSkip), 4);
}

}  // namespace
}  // namespace songngu
