#include "searcher/query/group.h"

#include <gtest/gtest.h>

#include "tests/searcher/query/parsed.h"

namespace songngu {
namespace {

Node word(std::string text, Span span = {}) {
  Node node;
  node.type = NodeType::kWord;
  node.text = std::move(text);
  node.span = span;
  return node;
}

Node date() {
  Node node;
  node.type = NodeType::kDate;
  return node;
}

TEST(Combine, FlattensItsOwnKindAndLeavesASingleNodeAlone) {
  EXPECT_EQ(combine(NodeType::kOr, {word("a")}), word("a"));
  const Node both = combine(NodeType::kAnd, {word("a"), word("b")});
  EXPECT_EQ(to_string(combine(NodeType::kAnd, {both, word("c")})), "(AND a b c)");
  EXPECT_EQ(to_string(combine(NodeType::kOr, {both, word("c")})), "(OR (AND a b) c)");
  const Node phrase = combine(NodeType::kPhrase, {word("a"), word("b")});
  EXPECT_EQ(combine(NodeType::kNot, {phrase, both}).children.size(), 2U);
}

TEST(Combine, SpansItsChildren) {
  EXPECT_EQ(combine(NodeType::kOr, {word("b", {4, 6}), date(), word("a", {1, 2})}).span, (Span{1, 6}));
}

TEST(IsFilter, HoldsForFieldsHoweverCombined) {
  EXPECT_TRUE(is_filter(tag_node("a")));
  EXPECT_TRUE(is_filter(combine(NodeType::kOr, {tag_node("a"), date()})));
  EXPECT_TRUE(is_filter(combine(NodeType::kNot, {tag_node("a"), tag_node("b")})));
  EXPECT_FALSE(is_filter(word("a")));
  EXPECT_FALSE(is_filter(combine(NodeType::kAnd, {tag_node("a"), word("b")})));
  Node ranked;
  EXPECT_FALSE(is_filter(ranked));
  ranked.must = {tag_node("a")};
  EXPECT_TRUE(is_filter(ranked));
  ranked.children = {word("b")};
  EXPECT_FALSE(is_filter(ranked));
}

TEST(Group, TakesEmptyAndSingleNodesAsTheyAre) {
  Group group(false);
  EXPECT_TRUE(is_empty(group.take()));
  group.add(Node{});
  group.require(Node{});
  group.exclude(Node{});
  EXPECT_TRUE(is_empty(group.take()));
  group.add(word("a"));
  EXPECT_EQ(group.take(), word("a"));
  group.require(tag_node("a"));
  EXPECT_EQ(group.take(), tag_node("a"));
  EXPECT_TRUE(is_empty(group.take()));
}

TEST(Group, OnlyExcludingIsNegative) {
  Group group(false);
  group.exclude(word("a"));
  const Node negative = group.take();
  EXPECT_TRUE(is_only_negative(negative));
  EXPECT_FALSE(is_only_negative(Node{}));
  group.add(word("b"));
  group.add(negative);
  EXPECT_EQ(to_string(group.take()), "(ANY b (NOT a))");
}

}  // namespace
}  // namespace songngu
