#include "searcher/query/parse/lex.h"

#include <gtest/gtest.h>

#include "common/text/unicode/utf8.h"

namespace songngu {
namespace {

const char* name_of(LexemeType type) {
  switch (type) {
    case LexemeType::kText:
      return "text";
    case LexemeType::kPrefix:
      return "prefix";
    case LexemeType::kPhrase:
      return "phrase";
    case LexemeType::kTextOrField:
      return "text-or-field";
    case LexemeType::kField:
      return "field";
    case LexemeType::kOpen:
      return "open";
    case LexemeType::kClose:
      return "close";
    case LexemeType::kMust:
      return "must";
    case LexemeType::kMustNot:
      return "mustnot";
    case LexemeType::kAnd:
      return "and";
    case LexemeType::kOr:
      return "or";
    case LexemeType::kNot:
      return "not";
    case LexemeType::kNear:
      return "near";
    case LexemeType::kAdj:
      return "adj";
    case LexemeType::kEnd:
      return "end";
  }
  return "?";
}

/// "TYPE<VALUE>" of every lexeme but the last.
std::string shown(std::string_view query) {
  std::string text;
  for (const Lexeme& lexeme : lex(query)) {
    if (lexeme.type == LexemeType::kEnd) break;
    if (!text.empty()) text += ' ';
    text += name_of(lexeme.type);
    if (!lexeme.field.empty()) text += std::string("-") + lexeme.field + '-' + name_of(lexeme.value_type);
    text += '<' + std::string(slice(query, lexeme.value)) + '>';
  }
  return text;
}

struct QueryAndLexemes {
  const char* query;
  const char* lexemes;
};

TEST(Lex, TellsSyntaxFromText) {
  const QueryAndLexemes rows[] = {
      {"", ""},
      {" \t\n\u00A0\u3000 ", ""},
      {"a b", "text<a> text<b>"},
      {"a\u00A0b", "text<a> text<b>"},
      {"+a -b", "must<+> text<a> mustnot<-> text<b>"},
      {"a - b + c", "text<a> text<-> text<b> text<+> text<c>"},
      {"start-up C++ A+B", "text<start-up> text<C++> text<A+B>"},
      {"--a ++a -+a", "text<--a> text<++a> text<-+a>"},
      {"- -", "text<-> text<->"},
      {"-(a) (-a)", "mustnot<-> open<(> text<a> close<)> open<(> mustnot<-> text<a> close<)>"},
      {"(a -)", "open<(> text<a> text<-> close<)>"},
      {"–a", "text<–a>"},
      {"a AND b OR c NOT d", "text<a> and<AND> text<b> or<OR> text<c> not<NOT> text<d>"},
      {"and Or NOTE ANDY R&D", "text<and> text<Or> text<NOTE> text<ANDY> text<R&D>"},
      {"-NOT +NEAR/5", "mustnot<-> text<NOT> must<+> text<NEAR/5>"},
      {"a NEAR b ADJ/3 c", "text<a> near<NEAR> text<b> adj<ADJ/3> text<c>"},
      {"near adj NEARBY", "text<near> text<adj> text<NEARBY>"},
      {"f(x)AND(y)", "text<f> open<(> text<x> close<)> and<AND> open<(> text<y> close<)>"},
      {"chip* chip**, 5 * 3 ***", "prefix<chip> prefix<chip> text<5> text<*> text<3> text<***>"},
  };
  for (const QueryAndLexemes& row : rows) EXPECT_EQ(shown(row.query), row.lexemes) << row.query;
}

TEST(Lex, KnowsQuotationMarksOfManyKinds) {
  const QueryAndLexemes rows[] = {
      {"\"a b\" c", "phrase<a b> text<c>"},
      {"“a b” c", "phrase<a b> text<c>"},
      {"«a b» c", "phrase<a b> text<c>"},
      {"»a b« c", "phrase<a b> text<c>"},
      {"„a b“ „c”", "phrase<a b> phrase<c>"},
      {"”a b” c", "phrase<a b> text<c>"},
      {"\"a AND (b -c\"", "phrase<a AND (b -c>"},
      {"a\"b\"c", "text<a> phrase<b> text<c>"},
      {"\"\" “ ”", "phrase<> phrase< >"},
      {"'a b' don’t ‹a›", "text<'a> text<b'> text<don’t> text<‹a›>"},
  };
  for (const QueryAndLexemes& row : rows) EXPECT_EQ(shown(row.query), row.lexemes) << row.query;
}

TEST(Lex, TakesFieldsOnlyForKnownNamesWithAValue) {
  const QueryAndLexemes rows[] = {
      {"tag:FT", "field-tag-text<FT>"},
      {"TAG:FT", "field-tag-text<FT>"},
      {"tag:\"a b\"", "field-tag-phrase<a b>"},
      {"title:chip*", "field-title-prefix<chip>"},
      {"title:“lãi suất” x", "field-title-phrase<lãi suất> text<x>"},
      {"-tag:FT", "mustnot<-> field-tag-text<FT>"},
      {"(tag:FT)", "open<(> field-tag-text<FT> close<)>"},
      {"tag:FT, lang:en;", "field-tag-text<FT> field-lang-text<en>"},
      {"site:https://ft.com/a", "field-site-text<https://ft.com/a>"},
      {"tag: FT", "text<tag:> text<FT>"},
      {"(tag:)", "open<(> text<tag:> close<)>"},
      {"tag:", "text<tag:>"},
      {"Gaal: Inter", "text<Gaal:> text<Inter>"},
      {"Gaal:Inter 3:1 10:30", "text<Gaal:Inter> text<3:1> text<10:30>"},
      {"https://ft.com/tag:x sites://x", "text-or-field-url-text<https://ft.com/tag:x> text<sites://x>"},
      {"#FT, #1 ft.com.",
       "text-or-field-tag-text<FT> text-or-field-tag-text<1> text-or-field-site-text<ft.com>"},
      {"TP.HCM # x#y", "text<TP.HCM> text<#> text<x#y>"},
      {":tag:FT x/tag:FT", "text<:tag:FT> text<x/tag:FT>"},
      {"\"tag:FT\"", "phrase<tag:FT>"},
      {"url:x author:y", "text<url:x> text<author:y>"},
  };
  for (const QueryAndLexemes& row : rows) EXPECT_EQ(shown(row.query), row.lexemes) << row.query;
}

TEST(Lex, CountsSpansInCodePoints) {
  const auto lexemes = lex("đường -“phố cổ” 😀 tag:Mỹ");
  ASSERT_EQ(lexemes.size(), 6U);
  EXPECT_EQ(lexemes[0].span, (Span{0, 5}));
  EXPECT_EQ(lexemes[1].span, (Span{6, 7}));
  EXPECT_EQ(lexemes[2].span, (Span{7, 15}));
  EXPECT_EQ(lexemes[2].value, (Span{8, 14}));
  EXPECT_EQ(lexemes[3].span, (Span{16, 17}));
  EXPECT_EQ(lexemes[4].span, (Span{18, 24}));
  EXPECT_EQ(lexemes[4].value, (Span{22, 24}));
}

TEST(Lex, GivesWindows) {
  EXPECT_EQ(lex("a NEAR b").at(1).window, 10U);
  EXPECT_EQ(lex("a NEAR/1 b").at(1).window, 1U);
  EXPECT_EQ(lex("a ADJ/100 b").at(1).window, 100U);
}

}  // namespace
}  // namespace songngu
