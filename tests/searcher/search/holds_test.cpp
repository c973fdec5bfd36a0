#include "searcher/search/holds.h"

#include <gtest/gtest.h>

#include "searcher/query/parse.h"

namespace songngu {
namespace {

using enum Language;

bool matches(const char* query, const char* text, Language language,
             Diacritics diacritics = Diacritics::kSmart) {
  const Node tree = parse_query(query, {});
  return holds(tree, PassageView(text, language), diacritics, {.has_fact = [](const Node&) { return true; }});
}

TEST(Holds, APhraseInOrderAndSideBySide) {
  EXPECT_TRUE(matches("\"so huu tri tue\"", "quyền sở hữu trí tuệ của hãng", kVietnamese));
  EXPECT_FALSE(matches("\"so huu tri tue\"", "trí tuệ thuộc sở hữu của hãng", kVietnamese));
  EXPECT_FALSE(matches("\"so huu tri tue\"", "sở hữu và trí tuệ", kVietnamese));
}

TEST(Holds, APhraseIsLiteralButForCaseAndDiacritics) {
  EXPECT_TRUE(matches("\"Outworn Prejudices\"", "the outworn prejudices of buyers", kEnglish));
  EXPECT_FALSE(matches("\"outworn prejudice\"", "the outworn prejudices of buyers", kEnglish));
}

TEST(Holds, NearInAnyOrderAdjInOrder) {
  EXPECT_TRUE(matches("sat NEAR/3 cat", "the cat sat down", kEnglish));
  EXPECT_FALSE(matches("sat ADJ/3 cat", "the cat sat down", kEnglish));
  EXPECT_TRUE(matches("cat ADJ/3 sat", "the cat sat down", kEnglish));
  EXPECT_FALSE(matches("cat NEAR/2 down", "the cat then sat down", kEnglish));
}

TEST(Holds, ExactDiacriticsMeanThatVeryWord) {
  EXPECT_TRUE(matches("má", "đôi má hồng", kVietnamese, Diacritics::kExact));
  EXPECT_FALSE(matches("má", "người mà tôi gặp", kVietnamese, Diacritics::kExact));
  EXPECT_FALSE(matches("ma", "người mà tôi gặp", kVietnamese, Diacritics::kExact));
  EXPECT_TRUE(matches("ma", "người mà tôi gặp", kVietnamese, Diacritics::kSmart));
}

TEST(Holds, ToneMayBePlacedEitherWayEvenWhenExact) {
  EXPECT_TRUE(matches("hòa", "hoà bình", kVietnamese, Diacritics::kExact));
  EXPECT_TRUE(matches("thuý", "thúy kiều", kVietnamese, Diacritics::kExact));
}

TEST(Holds, WhatMustNotMatchIsCheckedToo) {
  EXPECT_FALSE(matches("cat -\"sat down\"", "the cat sat down", kEnglish));
  EXPECT_TRUE(matches("cat -\"sat down\"", "the cat that sat there ran down", kEnglish));
}

TEST(Holds, AQuantityIsNoBareNumberUnlessItStandsForItsWords) {
  const PassageView bare("the cat has 37 lives", kEnglish);
  const PassageView same("the cat sleeps 37 per cent of its life", kEnglish);
  const BesideText known{.has_fact = [](const Node&) { return true; }};
  BesideText unknown = known;
  unknown.stands_for_words = [](const Node&) { return true; };
  const Node wanted = parse_query("cat AND 37%", {});
  EXPECT_TRUE(holds(wanted, same, Diacritics::kSmart, known));
  EXPECT_FALSE(holds(wanted, bare, Diacritics::kSmart, known));
  EXPECT_TRUE(holds(wanted, bare, Diacritics::kSmart, unknown));
  for (const char* query : {"cat -37%", "cat NOT 37%"}) {
    const Node unwanted = parse_query(query, {});
    EXPECT_FALSE(holds(unwanted, same, Diacritics::kSmart, known)) << query;
    EXPECT_TRUE(holds(unwanted, bare, Diacritics::kSmart, known)) << query;
    EXPECT_FALSE(holds(unwanted, bare, Diacritics::kSmart, unknown)) << query;
  }
}

TEST(Holds, NearGivesEachOperandAPlaceOfItsOwnWhateverTheirOrder) {
  for (const char* query : {"37% NEAR/10 37", "37 NEAR/10 37%"}) {
    EXPECT_TRUE(matches(query, "grew 37% after it bought 37 tonnes", kEnglish)) << query;
    EXPECT_FALSE(matches(query, "grew 37% after it bought tonnes", kEnglish)) << query;
  }
  EXPECT_FALSE(matches("37 NEAR/3 37%", "grew 37% after it bought 37 tonnes", kEnglish));
  EXPECT_TRUE(matches("37 NEAR/10 37 NEAR/10 37%", "37% of 37 in 37 cases", kEnglish));
  EXPECT_FALSE(matches("37 NEAR/10 37 NEAR/10 37%", "37% of 37 in all cases", kEnglish));
  EXPECT_FALSE(matches("cat NEAR/1 cat NEAR/1 cat", "cat cat cat", kEnglish)) << "more words than places";
}

}  // namespace
}  // namespace songngu
