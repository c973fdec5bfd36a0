#include <gtest/gtest.h>

#include "tests/searcher/query/parsed.h"

namespace songngu {
namespace {

Node word(const char* text) {
  Node node;
  node.type = NodeType::kWord;
  node.text = text;
  return node;
}

Node with(NodeType type, std::vector<Node> children) {
  Node node;
  node.type = type;
  node.children = std::move(children);
  return node;
}

TEST(Print, ShowsEveryTypeOfNode) {
  Node quantity = with(NodeType::kQuantity, {word("37"), word("per"), word("cent")});
  quantity.text = "37\nper cent";
  quantity.term = "37%";
  EXPECT_EQ(to_string(quantity), "[37%: 37 per cent]");
  EXPECT_EQ(to_string(with(NodeType::kPhrase, {word("lời"), word("thoại")})), "\"lời thoại\"");
  Node prefix = word("chip");
  prefix.type = NodeType::kPrefix;
  EXPECT_EQ(to_string(prefix), "chip*");
  EXPECT_EQ(to_string(with(NodeType::kTitle, {prefix})), "title:chip*");
  Node near = with(NodeType::kNear, {word("a"), word("b")});
  near.window = 5;
  EXPECT_EQ(to_string(near), "(NEAR/5 a b)");
  near.type = NodeType::kAdj;
  EXPECT_EQ(to_string(near), "(ADJ/5 a b)");
  EXPECT_EQ(to_string(with(NodeType::kAnd, {word("a"), word("b")})), "(AND a b)");
  EXPECT_EQ(to_string(with(NodeType::kOr, {word("a"), word("b")})), "(OR a b)");
  EXPECT_EQ(to_string(with(NodeType::kNot, {word("a"), word("b")})), "(a NOT b)");
}

TEST(Print, ShowsFieldsAndDates) {
  EXPECT_EQ(to_string(tag_node("ft")), "tag:ft");
  EXPECT_EQ(to_string(tag_node("a b")), "tag:\"a b\"");
  Node date;
  date.type = NodeType::kDate;
  date.to = std::string("2025-01-31");
  EXPECT_EQ(to_string(date), "date:..2025-01-31");
}

TEST(Print, ShowsRankedNodesWithWhatMustAndMustNot) {
  Node ranked;
  EXPECT_EQ(to_string(ranked), "(ANY)");
  ranked.children = {word("a"), word("b")};
  EXPECT_EQ(to_string(ranked), "(ANY a b)");
  ranked.must = {word("c"), word("d")};
  ranked.must_not = {word("e")};
  EXPECT_EQ(to_string(ranked), "(ANY a b (MUST c d) (NOT e))");
}

}  // namespace
}  // namespace songngu
