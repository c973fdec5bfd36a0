#include <gtest/gtest.h>

#include "tests/searcher/query/parsed.h"

namespace songngu {
namespace {

TEST(ParseQuantity, FindsQuantitiesWithTheWordsTheyWereTypedAs) {
  const QueryAndTree rows[] = {
      {"37%", "(ANY [37%: 37])"},
      {"37 per cent", "(ANY [37%: 37 per cent])"},
      {"$1tn", "(ANY [1000000000000usd: 1tn])"},
      {"1.000 tỷ USD", "(ANY [1000000000000usd: 1.000 tỷ USD])"},
      {"1000 ty usd", "(ANY [1000000000000usd: 1000 ty usd])"},
      {"40,2 tỷ USD", "(ANY [40200000000usd: 40,2 tỷ USD])"},
      {"đầu tư 2 triệu vào chip", "(ANY đầu tư [2000000: 2 triệu] vào chip)"},
      {"GDP 2017", "(ANY GDP [2017: 2017])"},
      {"tháng 7", "(ANY [month7: tháng 7])"},
      {"37a", "(ANY [37: 37a])"},
      {"$1tn, 37%", "(ANY [1000000000000usd: 1tn] [37%: 37])"},
  };
  for (const QueryAndTree& row : rows) EXPECT_EQ(parsed(row.query), row.tree) << row.query;
  for (const QueryAndTree& row : rows)
    EXPECT_EQ(to_string(parse_query(row.query, {.plain = true})), row.tree) << row.query;
}

TEST(ParseQuantity, SignsHoldForTheWholeQuantity) {
  const QueryAndTree rows[] = {
      {"a -5%", "(ANY a (NOT [5%: 5]))"},
      {"+37 per cent b", "(ANY b (MUST [37%: 37 per cent]))"},
      {"a -1.000 tỷ USD b", "(ANY a b (NOT [1000000000000usd: 1.000 tỷ USD]))"},
  };
  for (const QueryAndTree& row : rows) EXPECT_EQ(parsed(row.query), row.tree) << row.query;
}

TEST(ParseQuantity, InPhrasesTitlesAndOperands) {
  const QueryAndTree rows[] = {
      {"\"37 per cent\"", "(ANY \"[37%: 37 per cent]\")"},
      {"\"35% of exports\"", "(ANY \"[35%: 35] of exports\")"},
      {"title:37%", "(ANY (MUST title:\"[37%: 37]\"))"},
      {"title:\"vay 2 triệu\"", "(ANY (MUST title:\"vay [2000000: 2 triệu]\"))"},
      {"Fed NEAR/5 37%", "(ANY (NEAR/5 Fed [37%: 37]))"},
      {"$1tn ADJ Fed", "(ANY (ADJ/10 [1000000000000usd: 1tn] Fed))"},
      {"\"37 per cent\" NEAR/5 \"Fed\"", "(ANY (NEAR/5 [37%: 37 per cent] Fed))"},
      {"+10-year", "(ANY \"[10: 10] year\")"},
      {"tag:2017", "(ANY (MUST tag:2017))"},
  };
  for (const QueryAndTree& row : rows) EXPECT_EQ(parsed(row.query), row.tree) << row.query;
}

TEST(ParseQuantity, MonthsInPhrasesAreWords) {
  EXPECT_EQ(to_string(parse_query("\"5 tháng 7\"", {})), "(ANY \"[5: 5] tháng 7\")");
}

TEST(ParseQuantity, DoesNotReachOverSyntax) {
  EXPECT_EQ(to_string(parse_query("37 OR per cent", {})), "(ANY (OR [37: 37] (ANY per cent)))");
  EXPECT_EQ(to_string(parse_query("37 \"per cent\"", {})), "(ANY [37: 37] \"per cent\")");
}

TEST(ParseQuantity, SpansAreThoseOfTheQuery) {
  const Node root = parse_query("+Mỹ 37 per cent", {});
  const auto* boolean = as<BooleanNode>(root);
  ASSERT_NE(boolean, nullptr);
  ASSERT_EQ(boolean->optional.size(), 1U);
  const auto* quantity = as<QuantityNode>(boolean->optional.front());
  ASSERT_NE(quantity, nullptr);
  EXPECT_EQ(quantity->span, (Span{4, 15}));
  EXPECT_EQ(quantity->text, "37 per cent");
  ASSERT_EQ(quantity->words.size(), 3U);
  EXPECT_EQ(quantity->words[2].token.span, (Span{11, 15}));
}

TEST(ParseQuantity, WholeDatesAndQuarters) {
  const QueryAndTree rows[] = {
      {"6/2/2017", "(ANY [date2017-02-06: 6 2 2017])"},
      {"họp ngày 6 tháng 2 năm 2017", "(ANY họp [date2017-02-06: ngày 6 tháng 2 năm 2017])"},
      {"quý 3/2024", "(ANY [quarter3: quý 3] [2024: 2024])"},
      {"\"6/2/2017\"", "(ANY \"[6: 6] [2: 2] [2017: 2017]\")"},
  };
  for (const QueryAndTree& row : rows) EXPECT_EQ(parsed(row.query), row.tree) << row.query;
}

TEST(ParseQuantity, ANumberThatASignJoinsToANameIsAWord) {
  EXPECT_EQ(parsed("F-16"), "(ANY F 16)");
  EXPECT_EQ(parsed("F 16"), "(ANY F [16: 16])");
}

}  // namespace
}  // namespace songngu
