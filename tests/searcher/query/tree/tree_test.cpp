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

WordNode word(const char* text) {
  WordNode node;
  node.text = text;
  return node;
}

Node node(const char* text) {
  return {word(text), {}};
}

TEST(Print, ShowsEveryKindOfNode) {
  QuantityNode quantity;
  quantity.text = "37\nper cent";
  quantity.term = "37%";
  quantity.words = {word("37"), word("per"), word("cent")};
  EXPECT_EQ(to_string({quantity, {}}), "[37%: 37 per cent]");
  EXPECT_EQ(to_string({PhraseNode{{word("lời"), word("thoại")}}, {}}), "\"lời thoại\"");
  const Node prefix{PrefixNode{"chip"}, {}};
  EXPECT_EQ(to_string(prefix), "chip*");
  EXPECT_EQ(to_string({TitleNode{{prefix}}, {}}), "title:chip*");
  EXPECT_EQ(to_string({NearNode{{word("a"), word("b")}, 5, false}, {}}), "(NEAR/5 a b)");
  EXPECT_EQ(to_string({NearNode{{word("a"), word("b")}, 5, true}, {}}), "(ADJ/5 a b)");
  EXPECT_EQ(to_string(conjunction({node("a"), node("b")})), "(AND a b)");
  EXPECT_EQ(to_string(disjunction({node("a"), node("b")})), "(OR a b)");
  EXPECT_EQ(to_string(difference(node("a"), {node("b")})), "(a NOT b)");
  EXPECT_EQ(to_string(difference(conjunction({node("a"), node("b")}), {node("c"), node("d")})),
            "((AND a b) NOT (OR c d))");
}

TEST(Print, ShowsFieldsAndDates) {
  EXPECT_EQ(to_string(tag_node("ft")), "tag:ft");
  EXPECT_EQ(to_string(tag_node("a b")), "tag:\"a b\"");
  EXPECT_EQ(to_string({FieldNode{"entry", "2025", true}, {}}), "entry:2025*");
  EXPECT_EQ(to_string({DateNode{{.from = "", .to = "2025-01-31"}}, {}}), "date:..2025-01-31");
}

TEST(Print, ShowsOfAJuxtapositionWhatIsRequiredAndExcluded) {
  BooleanNode ranked;
  EXPECT_EQ(to_string({ranked, {}}), "(ANY)");
  ranked.juxtaposed = true;
  ranked.optional = {node("a"), node("b")};
  EXPECT_EQ(to_string({ranked, {}}), "(ANY a b)");
  ranked.required = {node("c"), node("d")};
  ranked.filters = {tag_node("ft")};
  ranked.excluded = {node("e")};
  EXPECT_EQ(to_string({ranked, {}}), "(ANY a b (MUST c d tag:ft) (NOT e))");
}

}  // namespace
}  // namespace songngu
