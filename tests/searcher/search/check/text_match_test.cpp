#include "searcher/search/check/text_match.h"

#include <ctime>
#include <string>

#include <gtest/gtest.h>

#include "common/text/unicode/utf8.h"
#include "searcher/query/parse/parse.h"

namespace songngu {
namespace {

using enum Language;

bool matches(const char* query, const char* text, Language language,
             Diacritics diacritics = Diacritics::kSmart) {
  const Node tree = parse_query(query, {});
  return text_matches(tree, PassageView(text, language), diacritics,
                      {.has_fact = [](const Node&) { return true; }});
}

/// What is lit of the text; a bar between two stretches.
std::string lit(const char* query, const char* text, Language language,
                Diacritics diacritics = Diacritics::kSmart) {
  std::string stretches;
  for (const Span& span : highlights(parse_query(query, {}), PassageView(text, language), diacritics)) {
    if (!stretches.empty()) stretches += '|';
    stretches += slice(text, span);
  }
  return stretches;
}

TEST(TextMatches, APhraseInOrderAndSideBySide) {
  EXPECT_TRUE(matches("\"so huu tri tue\"", "quyền sở hữu trí tuệ của hãng", kVietnamese));
  EXPECT_FALSE(matches("\"so huu tri tue\"", "trí tuệ thuộc sở hữu của hãng", kVietnamese));
  EXPECT_FALSE(matches("\"so huu tri tue\"", "sở hữu và trí tuệ", kVietnamese));
}

TEST(TextMatches, APhraseIsLiteralButForCaseAndDiacritics) {
  EXPECT_TRUE(matches("\"Outworn Prejudices\"", "the outworn prejudices of buyers", kEnglish));
  EXPECT_FALSE(matches("\"outworn prejudice\"", "the outworn prejudices of buyers", kEnglish));
}

TEST(TextMatches, NearInAnyOrderAdjInOrder) {
  EXPECT_TRUE(matches("sat NEAR/3 cat", "the cat sat down", kEnglish));
  EXPECT_FALSE(matches("sat ADJ/3 cat", "the cat sat down", kEnglish));
  EXPECT_TRUE(matches("cat ADJ/3 sat", "the cat sat down", kEnglish));
  EXPECT_FALSE(matches("cat NEAR/2 down", "the cat then sat down", kEnglish));
}

TEST(TextMatches, NearTakesTheOccurrencesThatAreClosest) {
  EXPECT_TRUE(matches("cat NEAR/5 sat", "sat a b c d cat", kEnglish));
  EXPECT_FALSE(matches("cat NEAR/5 sat", "sat a b c d e cat", kEnglish));
  EXPECT_TRUE(matches("cat NEAR/5 sat", "sat a b c d e cat sat", kEnglish));
}

TEST(TextMatches, AdjHasEachWordAfterTheOneBeforeInOneWindow) {
  EXPECT_TRUE(matches("a ADJ/4 b ADJ/4 c", "a x b x c b", kEnglish));
  EXPECT_FALSE(matches("a ADJ/4 b ADJ/4 c", "a c b", kEnglish));
  EXPECT_FALSE(matches("a ADJ/4 b ADJ/4 c", "a x b x x c", kEnglish));
}

TEST(TextMatches, InNearAnOccurrenceIsOneWordOnly) {
  EXPECT_FALSE(matches("cat NEAR/5 cat", "the cat sat", kEnglish));
  EXPECT_TRUE(matches("cat NEAR/5 cat", "the cat sat on a cat", kEnglish));
}

TEST(TextMatches, ExactDiacriticsMeanThatVeryWord) {
  EXPECT_TRUE(matches("má", "đôi má hồng", kVietnamese, Diacritics::kExact));
  EXPECT_FALSE(matches("má", "người mà tôi gặp", kVietnamese, Diacritics::kExact));
  EXPECT_FALSE(matches("ma", "người mà tôi gặp", kVietnamese, Diacritics::kExact));
  EXPECT_TRUE(matches("ma", "người mà tôi gặp", kVietnamese, Diacritics::kSmart));
}

TEST(TextMatches, ToneMayBePlacedEitherWayEvenWhenExact) {
  EXPECT_TRUE(matches("hòa", "hoà bình", kVietnamese, Diacritics::kExact));
  EXPECT_TRUE(matches("thuý", "thúy kiều", kVietnamese, Diacritics::kExact));
}

TEST(TextMatches, WhatMustNotMatchIsCheckedToo) {
  EXPECT_FALSE(matches("cat -\"sat down\"", "the cat sat down", kEnglish));
  EXPECT_TRUE(matches("cat -\"sat down\"", "the cat that sat there ran down", kEnglish));
}

TEST(TextMatches, AQuantityIsNoBareNumberUnlessItStandsForItsWords) {
  const PassageView bare("the cat has 37 lives", kEnglish);
  const PassageView same("the cat sleeps 37 per cent of its life", kEnglish);
  const OutsideText known{.has_fact = [](const Node&) { return true; }};
  OutsideText unknown = known;
  unknown.stands_for_words = [](const QuantityNode&) { return true; };
  const Node wanted = parse_query("cat AND 37%", {});
  EXPECT_TRUE(text_matches(wanted, same, Diacritics::kSmart, known));
  EXPECT_FALSE(text_matches(wanted, bare, Diacritics::kSmart, known));
  EXPECT_TRUE(text_matches(wanted, bare, Diacritics::kSmart, unknown));
  for (const char* query : {"cat -37%", "cat NOT 37%"}) {
    const Node unwanted = parse_query(query, {});
    EXPECT_FALSE(text_matches(unwanted, same, Diacritics::kSmart, known)) << query;
    EXPECT_TRUE(text_matches(unwanted, bare, Diacritics::kSmart, known)) << query;
    EXPECT_FALSE(text_matches(unwanted, bare, Diacritics::kSmart, unknown)) << query;
  }
}

TEST(TextMatches, NearGivesEachOperandAPlaceOfItsOwnWhateverTheirOrder) {
  for (const char* query : {"37% NEAR/10 37", "37 NEAR/10 37%"}) {
    EXPECT_TRUE(matches(query, "grew 37% after it bought 37 tonnes", kEnglish)) << query;
    EXPECT_FALSE(matches(query, "grew 37% after it bought tonnes", kEnglish)) << query;
  }
  EXPECT_FALSE(matches("37 NEAR/3 37%", "grew 37% after it bought 37 tonnes", kEnglish));
  EXPECT_TRUE(matches("37 NEAR/10 37 NEAR/10 37%", "37% of 37 in 37 cases", kEnglish));
  EXPECT_FALSE(matches("37 NEAR/10 37 NEAR/10 37%", "37% of 37 in all cases", kEnglish));
  EXPECT_FALSE(matches("cat NEAR/1 cat NEAR/1 cat", "cat cat cat", kEnglish)) << "more words than places";
}

TEST(TextMatches, NearTakesQuantities) {
  EXPECT_TRUE(matches("37% NEAR/5 exports", "exports fell 37 per cent", kEnglish));
  EXPECT_FALSE(matches("37% NEAR/5 exports", "37 firms cut exports", kEnglish));
  EXPECT_FALSE(matches("37% ADJ/5 exports", "exports fell 37 per cent", kEnglish));
  EXPECT_TRUE(matches("exports ADJ/5 37%", "exports fell 37 per cent", kEnglish));
}

TEST(TextMatches, WhatIsOptionalNextToARequiredWordIsNotNeeded) {
  EXPECT_TRUE(matches("+cat dog", "the cat", kEnglish));
  EXPECT_FALSE(matches("+cat dog", "the dog", kEnglish));
  EXPECT_FALSE(matches("lang:en dog", "the cat", kEnglish)) << "a filter is no reason to match";
  EXPECT_TRUE(matches("lang:en", "the cat", kEnglish));
}

TEST(Highlights, AWordByItsStem) {
  EXPECT_EQ(lit("chips", "chip and chips", kEnglish), "chip|chips");
  EXPECT_EQ(lit("oed", "oing, oed", kEnglish), "oing|oed") << "the stem is a letter";
}

TEST(Highlights, FoldedWordsAsOneStretch) {
  EXPECT_EQ(lit("dinh kien", "những định kiến cũ", kVietnamese), "định kiến");
}

TEST(Highlights, PrefersTheVeryWordThatWasTyped) {
  EXPECT_EQ(lit("má", "mà má ma", kVietnamese), "má");
  EXPECT_EQ(lit("má", "mà ma", kVietnamese), "mà ma");
  EXPECT_EQ(lit("má", "má và mà", kVietnamese, Diacritics::kExact), "má");
}

TEST(Highlights, FunctionWordsOnlyNextToTheWordTheyWereTypedNextTo) {
  EXPECT_EQ(lit("cho vay", "cho họ vay, cho vay", kVietnamese), "vay|cho vay");
  EXPECT_EQ(lit("so the cat", "the big cat, the cat", kEnglish), "cat|the cat");
  EXPECT_EQ(lit("cat the", "the cat", kEnglish), "cat");
}

TEST(Highlights, FunctionWordsWhereNothingElseIsAsked) {
  EXPECT_EQ(lit("the", "the cat", kEnglish), "the");
}

TEST(Highlights, AMarkedWordIsNoEnglishWordOfItsLetters) {
  EXPECT_EQ(lit("tên phố", "ten phố, tên", kEnglish), "phố|tên");
  EXPECT_EQ(lit("Hà Nội", "in Ha Noi", kEnglish), "Ha Noi");
  EXPECT_EQ(lit("tên", "ten", kEnglish, Diacritics::kIgnore), "ten");
}

TEST(Highlights, AMarkedWordIsNoEnglishFunctionWord) {
  EXPECT_EQ(lit("thủ đô", "đô thị ở thủ đô", kVietnamese), "đô|thủ đô");
}

TEST(Highlights, AQuantityHoweverItIsWritten) {
  EXPECT_EQ(lit("1.000 tỷ USD", "lost $1tn on Monday", kEnglish), "$1tn");
  EXPECT_EQ(lit("\"35%\"", "rose by 35 per cent", kEnglish), "35 per cent");
  EXPECT_EQ(lit("\"35%\"", "tăng 35 phần trăm", kVietnamese), "35 phần trăm");
}

TEST(Highlights, AQuantityAmongThePhrasesWords) {
  EXPECT_EQ(lit("\"35% of exports\"", "or 35 per cent of exports", kEnglish), "35 per cent of exports");
  EXPECT_EQ(lit("\"35% of exports\"", "or 35% of the exports", kEnglish), "");
  EXPECT_EQ(lit("\"hơn 35% kim ngạch\"", "hơn 35 phần trăm kim ngạch", kVietnamese),
            "hơn 35 phần trăm kim ngạch");
  EXPECT_EQ(lit("\"35 phần trăm\"", "35% and 36%", kEnglish), "35%");
}

TEST(Highlights, AnAmountIsNoBareNumberAndNoAmountOfAnotherUnit) {
  EXPECT_EQ(lit("\"35% of exports\"", "35 of exports", kEnglish), "");
  EXPECT_EQ(lit("\"$35 of\"", "35 of exports", kEnglish), "");
  EXPECT_EQ(lit("\"35 of\"", "$35 of exports", kEnglish), "$35 of");
  EXPECT_EQ(lit("\"35% of\"", "35 euros of exports", kEnglish), "");
}

TEST(Highlights, AQuantityInAPhraseWithItsSigns) {
  EXPECT_EQ(lit("\"lost $1tn\"", "it lost $1tn, then $1tn", kEnglish), "lost $1tn");
  EXPECT_EQ(lit("\"35%\"", "rose by 35% or so", kEnglish), "35%");
}

TEST(Highlights, APrefixAsWordsAreWritten) {
  EXPECT_EQ(lit("happi*", "happy happily", kEnglish), "happily");
  EXPECT_EQ(lit("happy*", "happy happily", kEnglish), "happy");
}

TEST(Highlights, NothingThatIsExcluded) {
  EXPECT_EQ(lit("dog -cat", "the cat", kEnglish), "");
}

// In the time of the text's length: in that of words times quantities it would be minutes.
TEST(Highlights, ManyQuantitiesInALongText) {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "$35 of ";
  const std::clock_t begin = std::clock();
  EXPECT_EQ(lit("\"$35 of\"", text.c_str(), kEnglish).size(), text.size() - 1);
  EXPECT_LT(std::clock() - begin, 10 * CLOCKS_PER_SEC);
}

TEST(Holds, NamesHoweverTheyAreJoined) {
  for (const char* query : {"TP.HCM \"họp\"", "+TPHCM \"họp\""}) {
    EXPECT_TRUE(matches(query, "UBND TPHCM họp", kVietnamese)) << query;
    EXPECT_TRUE(matches(query, "UBND TP.HCM họp", kVietnamese)) << query;
  }
  EXPECT_FALSE(matches("+TPHCM", "UBND TP Huế", kVietnamese));
}

TEST(Highlights, NamesHoweverTheyAreJoined) {
  EXPECT_EQ(lit("TP HCM", "ở TPHCM nay", kVietnamese), "TPHCM");
  EXPECT_EQ(lit("tphcm", "ở TP.HCM nay", kVietnamese), "TP.HCM");
  EXPECT_EQ(lit("gpt 4", "bản GPT4 mới", kVietnamese), "GPT4");
  EXPECT_EQ(lit("AT&T", "shares of AT&T fell at noon", kEnglish), "AT&T");
}

TEST(Highlights, CapitalsWhereThePassageHasThem) {
  EXPECT_EQ(lit("dùng AI", "ai cũng dùng AI", kVietnamese), "dùng AI");
  EXPECT_EQ(lit("dùng ai", "ai cũng dùng", kVietnamese), "dùng");
  EXPECT_EQ(lit("WHO flu", "WHO warned of the flu", kEnglish), "WHO|flu");
}

TEST(Highlights, DatesAndAmounts) {
  EXPECT_EQ(lit("6/2/2017", "từ ngày 6 tháng 2 năm 2017 tới nay", kVietnamese), "ngày 6 tháng 2 năm 2017");
  EXPECT_EQ(lit("40.2 tỷ", "còn 40,2 tỷ USD", kVietnamese), "40,2 tỷ USD");
}

}  // namespace
}  // namespace songngu
