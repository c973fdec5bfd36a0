#include "searcher/query/tree/print.h"

#include <gtest/gtest.h>

#include "tests/searcher/query/parsed.h"

namespace songngu {
namespace {

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
