#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "searcher/query/parse/parse.h"
#include "tests/common/base/refusal.h"

namespace songngu {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

struct Refused {
  const char* query;
  int column;
  const char* message;
};

std::string refused(const std::string& query, ParseOptions options = {}) {
  return refusal([&] { parse_query(query, options); });
}

void expect_refusals(const std::vector<Refused>& rows) {
  for (const Refused& row : rows) {
    const auto said = refused(row.query);
    EXPECT_THAT(said, HasSubstr(row.message)) << row.query;
    EXPECT_THAT(said, HasSubstr("query, column " + std::to_string(row.column) + ": ")) << row.query;
    EXPECT_THAT(said, Not(testing::EndsWith("| "))) << "a hint for " << row.query;
  }
}

TEST(ParseError, BytesThatAreNotUtf8) {
  EXPECT_THAT(refused("a\xFF"), testing::StartsWith("the query is not UTF-8 (byte 2)"));
}

TEST(ParseError, UnbalancedQuotesAndBrackets) {
  expect_refusals({
      {"\"a b", 1, "unmatched quotation mark"},
      {"đá “a b", 4, "quotation mark"},
      {"a \"b\" \"", 7, "quotation mark"},
      {"5\" screen", 2, "quotation mark"},
      {"tag:\"a", 5, "quotation mark"},
      {"a » b", 3, "quotation mark"},
      {"(a b", 1, "unmatched opening parenthesis"},
      {"a ((b)", 3, "unmatched opening parenthesis"},
      {"a) b", 2, "unmatched closing parenthesis"},
      {")(", 1, "unmatched closing parenthesis"},
      {"tốt :)", 6, "unmatched closing parenthesis"},
  });
}

TEST(ParseError, OperatorsWithoutOperand) {
  expect_refusals({
      {"AND", 1, "AND needs words on both sides"},
      {"a AND", 3, "AND needs"},
      {"AND a", 1, "AND needs"},
      {"a AND OR b", 3, "AND needs"},
      {"a OR", 3, "OR needs words on both sides"},
      {"OR a", 1, "OR needs words on both sides"},
      {"a OR OR b", 3, "OR needs words on both sides"},
      {"a NOT", 3, "NOT needs"},
      {"NOT", 1, "NOT needs"},
      {"a AND 😀", 3, "AND needs"},
      {"a AND ()", 3, "AND needs"},
      {"(a OR) b", 4, "OR needs words on both sides"},
      {"a NOT NOT b", 3, "NOT needs"},
  });
}

TEST(ParseError, OnlyNegative) {
  expect_refusals({
      {"-a", 2, "the query only excludes words"},
      {"NOT a", 5, "the query only excludes words"},
      {"-tag:FT", 2, "the query only excludes words"},
      {"-a -b", 2, "the query only excludes words"},
      {"(-a)", 3, "the query only excludes words"},
      {"a OR -b", 3, "one side of OR only excludes words"},
      {"a NOT -b", 3, "NOT excludes what is excluded already"},
      {"a -(-b)", 3, "excludes what is excluded already"},
  });
}

TEST(ParseError, NearAndAdj) {
  expect_refusals({
      {"NEAR", 1, "NEAR needs a single word or quantity on both sides"},
      {"a NEAR", 3, "NEAR needs a single word"},
      {"NEAR/3 a", 1, "NEAR/3 needs a single word"},
      {"\"a b\" NEAR c", 7, "NEAR needs a single word"},
      {"a NEAR \"37% c\"", 3, "NEAR needs a single word"},
      {"a NEAR \"b c\"", 3, "NEAR needs a single word"},
      {"a NEAR (b)", 3, "NEAR needs a single word"},
      {"(a) NEAR b", 5, "NEAR needs a single word"},
      {"a NEAR tag:FT", 3, "NEAR needs a single word"},
      {"a NEAR ch*", 3, "NEAR needs a single word"},
      {"a NEAR -b", 3, "NEAR needs a single word"},
      {"a NEAR AND b", 3, "NEAR needs a single word"},
      {"a NEAR start-up", 3, "NEAR needs a single word"},
      {"a NEAR … b", 3, "NEAR needs a single word"},
      {"a NEAR/0 b", 3, "NEAR/ needs a number"},
      {"a ADJ/ b", 3, "ADJ/ needs a number"},
      {"a NEAR/x b", 3, "NEAR/ needs a number"},
      {"a NEAR/-1 b", 3, "NEAR/ needs a number"},
      {"a NEAR/101 b", 3, "too wide"},
      {"a NEAR/99999999999999999999 b", 3, "too wide"},
      {"a NEAR b ADJ c", 10, "ADJ cannot follow NEAR"},
      {"a NEAR/2 b NEAR/3 c", 12, "NEAR/3 cannot follow NEAR/2"},
  });
}

TEST(ParseError, Wildcards) {
  expect_refusals({
      {"a*", 1, "at least 2 letters"},
      {"đá ă*", 4, "at least 2 letters"},
      {"start-u*", 7, "at least 2 letters"},
      {"*chip", 1, "a wildcard must be at the end of a word"},
      {"ch*p", 3, "a wildcard must be at the end of a word, unlike in \"ch*p\""},
      {"ab*cd*", 3, "a wildcard must be at the end of a word"},
      {"5*3", 2, "a wildcard must be at the end of a word"},
      {"**chip**", 1, "a wildcard must be at the end of a word"},
      {"U.S.*", 5, "a wildcard must be at the end of a word"},
      {"\"lãi su*\"", 8, "inside a phrase"},
      {"title:c*", 7, "at least 2 letters"},
      {"title:*c", 7, "a wildcard must be at the end of a word"},
      {"tag:F*", 5, "tag: takes no wildcard"},
  });
}

TEST(ParseError, Fields) {
  expect_refusals({
      {"tga:FT", 1, "unknown field \"tga\"; did you mean tag:?"},
      {"a -tga:FT", 4, "did you mean tag:?"},
      {"tags:FT", 1, "did you mean tag:?"},
      {"titel:chip", 1, "did you mean title:?"},
      {"sites:ft.com", 1, "did you mean site:?"},
      {"data:2025", 1, "did you mean date:?"},
      {"a lang:fr", 8, "lang: must be vi or en, not \"fr\""},
      {"kind:bullet", 6, "kind: must be summary, takeaway, heading or body"},
      {"date:2025-02-30", 6, "\"2025-02-30\" is not a date"},
      {"tag:(a OR b)", 5, "tag: takes one value"},
      {"title:!!", 1, "title: needs a word or a phrase"},
      {"title:\"\"", 1, "title: needs a word or a phrase"},
      {"tag:\"\"", 6, "tag: needs a value"},
      {"tag:,", 5, "tag: needs a value"},
  });
  for (const char* query : {"tga: FT", "tga:", "\"tga:FT\"", "sites://x"})
    EXPECT_EQ(refused(query), "accepted") << query;
}

TEST(ParseError, CharactersThatNobodyTypes) {
  expect_refusals({
      {"a \x1b[31m", 3, "control character U+001B"},
      {"đá\x7f", 3, "control character U+007F"},
      {"\u0080", 1, "control character U+0080"},
  });
  EXPECT_THAT(refused(std::string("a\0b", 3)), HasSubstr("U+0000"));
  EXPECT_EQ(refused("a\tb\r\nc"), "accepted");
  for (const bool plain : {false, true}) {
    EXPECT_THAT(refused("a\xff", {.plain = plain}), HasSubstr("not UTF-8 (byte 2)"));
  }
}

TEST(ParseError, SaysWhatToWriteInstead) {
  const std::vector<std::pair<std::string, const char*>> rows{
      {"\"a b", "unmatched quotation mark | close it, or use --plain to search for it as text"},
      {"(a b", "unmatched opening parenthesis | close it, or use --plain to search for it as text"},
      {"a) b",
       "unmatched closing parenthesis | add the opening parenthesis, or use --plain to search for it as "
       "text"},
      {std::string(51, '('),
       "50 deep at most | use fewer parentheses, or --plain to search for them as text"},
      {"a AND",
       "AND needs words on both sides | write it in lower case or in quotation marks if it is a word to "
       "find"},
      {"-a",
       "only excludes words | add a word to find; a leading - as text needs --plain or quotation marks"},
      {"a OR -b", "side of OR only excludes words | add a word to find on that side"},
      {"a NEAR/101 b",
       "NEAR/\"101\" is too wide | NEAR/100 is the widest; AND finds words anywhere in a passage"},
      {"a NEAR b ADJ c",
       "ADJ cannot follow NEAR | use one operator with one window in a row, for example a NEAR/5 b NEAR/5 c"},
      {"a*", "a wildcard needs at least 2 letters before it | write more of the word, for example chip*"},
      {"*chip",
       "write the beginning of a word, then *, for example chip*; without *, words match by themselves"},
      {"\"lãi su*\"", "inside a phrase | move it out of the quotation marks"},
      {"tga:FT", "did you mean tag:? | if it is text, leave a space after the colon or use --plain"},
      {"lang:fr", "not \"fr\" | write lang:vi or lang:en"},
      {"kind:bullet", "not \"bullet\" | for example kind:summary"},
      {"tag:#", "tag: needs the name of a tag | for example tag:FT"},
      {"site:!", "is not a site | name a host, for example site:ft.com"},
      {"tag:F*", "tag: takes no wildcard | write the whole value"},
      {"entry:*", "entry: takes a wildcard only at the end of a value | for example entry:2025-01*"},
      {"tag:\"\"", "tag: needs a value | write it directly after the colon"},
      {"tag:(a OR b)", "tag: takes one value | repeat it in parentheses: (tag:A OR tag:B)"},
      {"title:!!", "title: needs a word or a phrase | for example title:chip"},
      {"date:2025-02..2025-01", "ends before it begins | swap them: date:2025-01..2025-02"},
      {"a \x1b", "control character U+001B | remove it, or use --plain"},
      {"a\xff", "not UTF-8 (byte 2) | set the terminal or the file that it comes from to UTF-8"},
      {std::string(100'001, ' '), "100000 characters at most | leave out words that matter less"},
  };
  for (const auto& [query, said] : rows) EXPECT_THAT(refused(query), HasSubstr(said)) << query;
}

TEST(ParseError, MessagesShowPiecesHarmlessly) {
  EXPECT_THAT(refused("lang:\u202Efr"), AllOf(HasSubstr("not \" fr\""), Not(HasSubstr("\u202E"))));
  EXPECT_THAT(refused("lang:" + std::string(500, 'x')), HasSubstr(std::string(40, 'x') + "…\""));
}

std::string repeated(const std::string& text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) result += text;
  return result;
}

TEST(ParseError, BoundsWhatAQueryCanAskFor) {
  EXPECT_EQ(refused(repeated("từ ", 2000)), "accepted");
  for (const bool plain : {false, true}) {
    EXPECT_THAT(refused(repeated("từ ", 2001), {.plain = plain}),
                HasSubstr("column 6001: a query can have 2000 words"));
    EXPECT_THAT(refused(repeated("word ", 10'000), {.plain = plain}), HasSubstr("2000 words at most"));
    EXPECT_THAT(refused(repeated(" ", 100'001), {.plain = plain}), HasSubstr("100000 characters at most"));
  }
  EXPECT_THAT(refused(repeated("\"a b\" ", 1001)), HasSubstr("2000 words at most"));
  EXPECT_THAT(refused(repeated("tag:a ", 2001)), HasSubstr("2000 words at most"));
  EXPECT_THAT(refused(repeated("1.000.", 1500)), HasSubstr("2000 words at most")) << "quantities in one word";
  EXPECT_EQ(refused(repeated("(", 50) + "a" + repeated(")", 50)), "accepted");
  EXPECT_THAT(refused(repeated("(", 51) + "a" + repeated(")", 51)), HasSubstr("50 deep at most"));
  EXPECT_THAT(refused(repeated("(", 100'000)), HasSubstr("50 deep at most"));
  EXPECT_THAT(refused(repeated("-(", 50'000)), HasSubstr("50 deep at most"));
  EXPECT_EQ(refused(repeated("() ", 30'000)), "accepted");
  EXPECT_THAT(refused(repeated("word ", 2001)), HasSubstr("| leave out words that matter less"));
  EXPECT_THAT(refused(repeated("chip* ", 200)),
              HasSubstr("wildcards at most | write the words that matter in full"));
}

}  // namespace
}  // namespace songngu
