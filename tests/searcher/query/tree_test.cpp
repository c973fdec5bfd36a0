#include "searcher/query/tree.h"

#include <gtest/gtest.h>

#include "tests/searcher/query/parsed.h"

namespace songngu {
namespace {

Node date() {
  Node node;
  node.type = NodeType::kDate;
  return node;
}

TEST(Combine, FlattensItsOwnKindAndLeavesASingleNodeAlone) {
  EXPECT_EQ(combine(NodeType::kOr, {word_node("a")}), word_node("a"));
  const Node both = combine(NodeType::kAnd, {word_node("a"), word_node("b")});
  EXPECT_EQ(to_string(combine(NodeType::kAnd, {both, word_node("c")})), "(AND a b c)");
  EXPECT_EQ(to_string(combine(NodeType::kOr, {both, word_node("c")})), "(OR (AND a b) c)");
  const Node phrase = combine(NodeType::kPhrase, {word_node("a"), word_node("b")});
  EXPECT_EQ(combine(NodeType::kNot, {phrase, both}).children.size(), 2U);
}

TEST(Combine, SpansItsChildren) {
  EXPECT_EQ(combine(NodeType::kOr, {word_node("b", {4, 6}), date(), word_node("a", {1, 2})}).span,
            (Span{1, 6}));
}

TEST(IsFilter, HoldsForFieldsHoweverCombined) {
  EXPECT_TRUE(is_filter(tag_node("a")));
  EXPECT_TRUE(is_filter(combine(NodeType::kOr, {tag_node("a"), date()})));
  EXPECT_TRUE(is_filter(combine(NodeType::kNot, {tag_node("a"), tag_node("b")})));
  EXPECT_FALSE(is_filter(word_node("a")));
  EXPECT_FALSE(is_filter(combine(NodeType::kAnd, {tag_node("a"), word_node("b")})));
  Node ranked;
  EXPECT_FALSE(is_filter(ranked));
  ranked.must = {tag_node("a")};
  EXPECT_TRUE(is_filter(ranked));
  ranked.children = {word_node("b")};
  EXPECT_FALSE(is_filter(ranked));
}

}  // namespace
}  // namespace songngu
