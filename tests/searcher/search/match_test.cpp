#include "searcher/search/match.h"

#include <gtest/gtest.h>

#include "searcher/search/highlight.h"

namespace songngu {
namespace {

constexpr Language kVi = Language::kVietnamese;
constexpr Language kEn = Language::kEnglish;

bool matches(const char* query, const char* text, Language language,
             Diacritics diacritics = Diacritics::kSmart) {
  const Node tree = parse_query(query, {});
  return holds(tree, PassageView(text, language), diacritics, {.has_fact = [](const Node&) { return true; }});
}

std::vector<Span> marked(const char* query, const char* text, Language language) {
  return find_matches(parse_query(query, {}), PassageView(text, language), Diacritics::kSmart);
}

TEST(Holds, APhraseInOrderAndSideBySide) {
  EXPECT_TRUE(matches("\"so huu tri tue\"", "quyền sở hữu trí tuệ của hãng", kVi));
  EXPECT_FALSE(matches("\"so huu tri tue\"", "trí tuệ thuộc sở hữu của hãng", kVi));
  EXPECT_FALSE(matches("\"so huu tri tue\"", "sở hữu và trí tuệ", kVi));
}

TEST(Holds, APhraseIsLiteralButForCaseAndDiacritics) {
  EXPECT_TRUE(matches("\"Outworn Prejudices\"", "the outworn prejudices of buyers", kEn));
  EXPECT_FALSE(matches("\"outworn prejudice\"", "the outworn prejudices of buyers", kEn));
}

TEST(Holds, NearInAnyOrderAdjInOrder) {
  EXPECT_TRUE(matches("sat NEAR/3 cat", "the cat sat down", kEn));
  EXPECT_FALSE(matches("sat ADJ/3 cat", "the cat sat down", kEn));
  EXPECT_TRUE(matches("cat ADJ/3 sat", "the cat sat down", kEn));
  EXPECT_FALSE(matches("cat NEAR/2 down", "the cat then sat down", kEn));
}

TEST(Holds, ExactDiacriticsMeanThatVeryWord) {
  EXPECT_TRUE(matches("má", "đôi má hồng", kVi, Diacritics::kExact));
  EXPECT_FALSE(matches("má", "người mà tôi gặp", kVi, Diacritics::kExact));
  EXPECT_FALSE(matches("ma", "người mà tôi gặp", kVi, Diacritics::kExact));
  EXPECT_TRUE(matches("ma", "người mà tôi gặp", kVi, Diacritics::kSmart));
}

TEST(Holds, ToneMayBePlacedEitherWayEvenWhenExact) {
  EXPECT_TRUE(matches("hòa", "hoà bình", kVi, Diacritics::kExact));
  EXPECT_TRUE(matches("thuý", "thúy kiều", kVi, Diacritics::kExact));
}

TEST(Holds, WhatMustNotMatchIsCheckedToo) {
  EXPECT_FALSE(matches("cat -\"sat down\"", "the cat sat down", kEn));
  EXPECT_TRUE(matches("cat -\"sat down\"", "the cat that sat there ran down", kEn));
}

TEST(FindMatches, LightsUpFoldedWordsAsOneStretch) {
  EXPECT_EQ(marked("dinh kien", "những định kiến cũ", kVi), (std::vector<Span>{{6, 15}}));
}

TEST(FindMatches, PrefersTheVeryWordThatWasTyped) {
  EXPECT_EQ(marked("má", "mà má ma", kVi), (std::vector<Span>{{3, 5}}));
  EXPECT_EQ(marked("má", "mà ma", kVi), (std::vector<Span>{{0, 5}}));
}

TEST(FindMatches, FunctionWordsOnlyWhereNothingElseIsAsked) {
  EXPECT_EQ(marked("the cat", "the cat", kEn), (std::vector<Span>{{4, 7}}));
  EXPECT_EQ(marked("the", "the cat", kEn), (std::vector<Span>{{0, 3}}));
}

TEST(FindMatches, AQuantityInTheOtherLanguagesWriting) {
  EXPECT_EQ(marked("1.000 tỷ USD", "lost $1tn on Monday", kEn), (std::vector<Span>{{5, 9}}));
}

TEST(FindMatches, NothingThatMustNotMatch) {
  EXPECT_TRUE(marked("dog -cat", "the cat", kEn).empty());
}

}  // namespace
}  // namespace songngu
