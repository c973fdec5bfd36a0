#include <gtest/gtest.h>

#include "common/text/unicode/utf8.h"
#include "tests/searcher/query/parsed.h"

namespace songngu {
namespace {

TEST(ParseQuery, RanksJuxtaposedWords) {
  const QueryAndTree rows[] = {
      {"lãi suất", "(ANY lãi suất)"},
      {"  Lai   SUẤT ", "(ANY Lai SUẤT)"},
      {"start-up AT&T", "(ANY start up AT T)"},
      {"one, two; three!", "(ANY one two three)"},
      {"a", "(ANY a)"},
      {"the of and", "(ANY the of and)"},
      {"a a", "(ANY a a)"},
      {"don’t", "(ANY don’t)"},
  };
  for (const QueryAndTree& row : rows) EXPECT_EQ(parsed(row.query), row.tree) << row.query;
}

TEST(ParseQuery, GivesAnEmptyRootWithoutWords) {
  for (const char* query :
       {"", " ", "…", "!?", "😀 🎉", "()", "(())", "\"\"", "“!”", "-", "- + *", "-!", "+…", "**"}) {
    EXPECT_TRUE(is_empty(parse_query(query, {}))) << query;
  }
  EXPECT_TRUE(is_empty(parse_query("😀", {.plain = true})));
}

TEST(ParseQuery, ReadsPhrases) {
  const QueryAndTree rows[] = {
      {"\"lời thoại\"", "(ANY \"lời thoại\")"},
      {"“lời thoại” hay", "(ANY \"lời thoại\" hay)"},
      {"«lời thoại»", "(ANY \"lời thoại\")"},
      {"„lời thoại“", "(ANY \"lời thoại\")"},
      {"\"OR\"", "(ANY \"OR\")"},
      {"\"a, (b) -c tag:d\"", "(ANY \"a b c tag d\")"},
      {"x \"\" y", "(ANY x y)"},
  };
  for (const QueryAndTree& row : rows) EXPECT_EQ(parsed(row.query), row.tree) << row.query;
}

TEST(ParseQuery, ReadsSigns) {
  const QueryAndTree rows[] = {
      {"a +b -c", "(ANY a (MUST b) (NOT c))"},
      {"+a", "(ANY a)"},
      {"+a +b", "(ANY (MUST a b))"},
      {"a -b c", "(ANY a c (NOT b))"},
      {"a -b -c", "(ANY a (NOT b c))"},
      {"a -\"b c\"", "(ANY a (NOT \"b c\"))"},
      {"a -(b c)", "(ANY a (NOT (ANY b c)))"},
      {"a +(b c)", "(ANY a (MUST (ANY b c)))"},
      {"a +(b OR c)", "(ANY a (MUST (OR b c)))"},
      {"a -start-up d", "(ANY a d (NOT \"start up\"))"},
      {"a +ch*", "(ANY a (MUST ch*))"},
      {"a -start-up*", "(ANY a (NOT (AND start up*)))"},
      {"a - b", "(ANY a b)"},
      {"a -- b", "(ANY a b)"},
      {"a--b --c", "(ANY a b c)"},
      {"a -… b", "(ANY a b)"},
      {"a (-b)", "(ANY a (NOT b))"},
      {"a +(-b)", "(ANY a (NOT b))"},
      {"a -b NEAR c", "(ANY a (NOT (NEAR/10 b c)))"},
      {"a -NOT", "(ANY a (NOT NOT))"},
  };
  for (const QueryAndTree& row : rows) EXPECT_EQ(parsed(row.query), row.tree) << row.query;
}

TEST(ParseQuery, JuxtapositionBindsTighterThanAndAndAndThanOr) {
  const QueryAndTree rows[] = {
      {"a AND b", "(ANY (AND a b))"},
      {"a AND b AND c", "(ANY (AND a b c))"},
      {"a OR b OR c", "(ANY (OR a b c))"},
      {"a OR b AND c", "(ANY (OR a (AND b c)))"},
      {"a AND b OR c", "(ANY (OR (AND a b) c))"},
      {"(a OR b) AND c", "(ANY (AND (OR a b) c))"},
      {"lãi suất OR ngân hàng", "(ANY (OR (ANY lãi suất) (ANY ngân hàng)))"},
      {"a b AND c", "(ANY (AND (ANY a b) c))"},
      {"a (b OR c)", "(ANY a (OR b c))"},
      {"a (b AND c) d", "(ANY a (AND b c) d)"},
      {"((a))", "(ANY a)"},
      {"(a b) c", "(ANY a b c)"},
      {"a () b", "(ANY a b)"},
      {"(a +b) c", "(ANY (ANY a (MUST b)) c)"},
      {"(a AND b) AND (c AND d)", "(ANY (AND a b c d))"},
      {"and or not", "(ANY and or not)"},
  };
  for (const QueryAndTree& row : rows) EXPECT_EQ(parsed(row.query), row.tree) << row.query;
}

TEST(ParseQuery, NotLeavesOut) {
  const QueryAndTree rows[] = {
      {"a NOT b", "(ANY (a NOT b))"},
      {"a AND NOT b", "(ANY (a NOT b))"},
      {"a AND -b", "(ANY (a NOT b))"},
      {"NOT b AND a", "(ANY (a NOT b))"},
      {"a NOT b NOT c", "(ANY (a NOT (OR b c)))"},
      {"a NOT b AND c", "(ANY ((AND a c) NOT b))"},
      {"a NOT b OR c", "(ANY (OR (a NOT b) c))"},
      {"a NOT b c", "(ANY (a NOT (ANY b c)))"},
      {"a (NOT b)", "(ANY a (NOT b))"},
      {"a NOT (b OR c)", "(ANY (a NOT (OR b c)))"},
  };
  for (const QueryAndTree& row : rows) EXPECT_EQ(parsed(row.query), row.tree) << row.query;
}

TEST(ParseQuery, NearAndAdjJoinSingleWords) {
  const QueryAndTree rows[] = {
      {"a NEAR b", "(ANY (NEAR/10 a b))"},
      {"a NEAR/3 b", "(ANY (NEAR/3 a b))"},
      {"a ADJ b", "(ANY (ADJ/10 a b))"},
      {"a ADJ/2 b ADJ/2 c", "(ANY (ADJ/2 a b c))"},
      {"x a NEAR b y", "(ANY x (NEAR/10 a b) y)"},
      {"a NEAR b AND c NEAR d", "(ANY (AND (NEAR/10 a b) (NEAR/10 c d)))"},
      {"+a NEAR/3 b c", "(ANY c (MUST (NEAR/3 a b)))"},
      {"a, NEAR/3 b.", "(ANY (NEAR/3 a b))"},
  };
  for (const QueryAndTree& row : rows) EXPECT_EQ(parsed(row.query), row.tree) << row.query;
}

TEST(ParseQuery, ReadsPrefixes) {
  const QueryAndTree rows[] = {
      {"chip*", "(ANY chip*)"},   {"lã* suất", "(ANY lã* suất)"}, {"start-up*", "(ANY start up*)"},
      {"(chip*)", "(ANY chip*)"}, {"chip*, b", "(ANY chip* b)"},  {"a * b", "(ANY a b)"},
  };
  for (const QueryAndTree& row : rows) EXPECT_EQ(parsed(row.query), row.tree) << row.query;
}

TEST(ParseQuery, AllWordsMustMatchOnDemand) {
  const QueryAndTree rows[] = {
      {"a b", "(ANY (AND a b))"},
      {"a", "(ANY a)"},
      {"a +b -c", "(ANY (AND a b) (NOT c))"},
      {"a (b c)", "(ANY (AND a b c))"},
      {"a (b OR c) tag:FT", "(ANY (AND a (OR b c)) (MUST tag:ft))"},
      {"a b OR c d", "(ANY (OR (AND a b) (AND c d)))"},
      {"a \"b c\" de*", "(ANY (AND a \"b c\" de*))"},
      {"tag:FT tag:AI", "(ANY (MUST (OR tag:ft tag:ai)))"},
      {"start-up", "(ANY (AND start up))"},
  };
  for (const QueryAndTree& row : rows) EXPECT_EQ(parsed(row.query, {.all = true}), row.tree) << row.query;
}

TEST(ParseQuery, PlainTextHasNoSyntax) {
  const QueryAndTree rows[] = {
      {"a AND (b -c", "(ANY a AND b c)"},
      {"\"a tag:FT chip* tga:x", "(ANY a tag FT chip tga x)"},
      {"NEAR/0 )( “", "(ANY NEAR [0: 0])"},
      {"a \x01 b", "(ANY a b)"},
  };
  for (const QueryAndTree& row : rows) EXPECT_EQ(parsed(row.query, {.plain = true}), row.tree) << row.query;
  EXPECT_EQ(parsed("a OR b", {.plain = true, .all = true}), "(ANY (AND a OR b))");
}

TEST(ParseQuery, KeepsWhatWasTypedAndWhere) {
  const std::string query = "Đường  -“Phố Cổ” +Hà*";
  const BooleanNode root = parsed_root(query);
  ASSERT_EQ(root.optional.size(), 1U);
  EXPECT_EQ(std::get<WordNode>(root.optional[0].kind).text, "Đường");
  EXPECT_EQ(root.optional[0].span, (Span{0, 5}));
  ASSERT_EQ(root.excluded.size(), 1U);
  EXPECT_EQ(root.excluded[0].span, (Span{9, 15}));
  EXPECT_EQ(to_node(std::get<PhraseNode>(root.excluded[0].kind).parts.at(1)).span, (Span{13, 15}));
  ASSERT_EQ(root.required.size(), 1U);
  EXPECT_EQ(root.required[0].span, (Span{18, 20}));
  EXPECT_EQ(std::get<PrefixNode>(root.required[0].kind).text, "Hà");
  EXPECT_EQ(parse_query(query, {}).span, (Span{0, 20}));
}

TEST(ParseQuery, LeavesDecomposedTextAsTyped) {
  const BooleanNode root = parsed_root("du\u031bo\u031b\u0300ng");
  ASSERT_EQ(root.optional.size(), 1U);
  EXPECT_EQ(std::get<WordNode>(root.optional[0].kind).text, "du\u031bo\u031b\u0300ng");
}

TEST(Parse, HashtagsAndAddressesAreTextOrFields) {
  const QueryAndTree rows[] = {
      {"#XeĐiện", "(ANY (OR XeĐiện tag:xedien))"},
      {"giá #FT.", "(ANY giá (OR FT tag:ft))"},
      {"https://ft.com/a", "(ANY (OR (AND https ft com a) url:ft.com/a))"},
      {"www.FT.com", "(ANY (OR (AND www FT com) site:ft.com))"},
      {"TP.HCM", "(ANY TP HCM)"},
      {"# 1", "(ANY [1: 1])"},
  };
  for (const QueryAndTree& row : rows) EXPECT_EQ(parsed(row.query), row.tree) << row.query;
  EXPECT_EQ(parsed("#FT", {.plain = true}), "(ANY FT)");
}

TEST(Parse, CapitalsSaySomethingBesideSmallLetters) {
  const auto names = [](std::string_view query) {
    std::string words;
    for (const Node& node : parsed_root(query).optional) {
      const auto* word = as<WordNode>(node);
      if (word->is_name) words += word->text + (word->capital == Capital::kTelling ? "! " : " ");
    }
    return words;
  };
  EXPECT_EQ(names("công nghệ AI"), "AI! ");
  EXPECT_EQ(names("WHO flu"), "WHO! ");
  EXPECT_EQ(names("kinh tế Anh"), "Anh! ");
  EXPECT_EQ(names("du lịch Hà Nội"), "Hà Nội ");
  EXPECT_EQ(names("Anh tăng trưởng"), "");
  EXPECT_EQ(names("GIÁ VÀNG HÔM NAY"), "");
  EXPECT_EQ(names("Bank Of England"), "");
  EXPECT_EQ(names("WHO"), "WHO! ");
}

}  // namespace
}  // namespace songngu
