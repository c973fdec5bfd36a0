#include "searcher/search/occurrence.h"

#include <ctime>

#include <gtest/gtest.h>

#include "searcher/query/parse.h"
#include "searcher/search/highlight.h"
#include "searcher/search/holds.h"

namespace songngu {
namespace {

using enum Language;
constexpr Diacritics kSmart = Diacritics::kSmart;

Node only_child(const char* query) {
  return parse_query(query, {}).children.at(0);
}

std::vector<Occurrence> found(const char* query, const char* text, Language language,
                              Diacritics diacritics = kSmart) {
  return occurrences(only_child(query), PassageView(text, language), diacritics);
}

using Places = std::vector<Occurrence>;

TEST(Occurrences, OfAWordByItsStem) {
  EXPECT_EQ(found("chips", "chip and chips", kEnglish), (Places{{0, 1}, {2, 3}}));
  EXPECT_EQ(found("oed", "oing, oed", kEnglish), (Places{{0, 1}, {1, 2}})) << "the stem is a letter";
  EXPECT_EQ(found("má", "má và mà", kVietnamese), (Places{{0, 1}, {2, 3}}));
  EXPECT_EQ(found("má", "má và mà", kVietnamese, Diacritics::kExact), (Places{{0, 1}}));
}

TEST(Occurrences, OfAQuantityHoweverItIsWritten) {
  EXPECT_EQ(found("\"35%\"", "rose by 35 per cent", kEnglish), (Places{{2, 5}}));
  EXPECT_EQ(found("\"35%\"", "tăng 35 phần trăm", kVietnamese), (Places{{1, 4}}));
  EXPECT_EQ(found("\"1.000 tỷ USD\"", "lost $1tn on Monday", kEnglish), (Places{{1, 2}}));
}

TEST(Occurrences, OfAQuantityAmongThePhrasesWords) {
  EXPECT_EQ(found("\"35% of exports\"", "or 35 per cent of exports", kEnglish), (Places{{1, 6}}));
  EXPECT_EQ(found("\"35% of exports\"", "or 35% of the exports", kEnglish), Places{});
  EXPECT_EQ(found("\"hơn 35% kim ngạch\"", "hơn 35 phần trăm kim ngạch", kVietnamese), (Places{{0, 6}}));
  EXPECT_EQ(found("\"35 phần trăm\"", "35% and 36%", kEnglish), (Places{{0, 1}}));
}

// In the time of the text's length: in that of words times quantities it would be minutes.
TEST(Occurrences, OfManyQuantitiesInALongText) {
  constexpr std::size_t kTimes = 100'000;
  std::string text;
  for (std::size_t i = 0; i < kTimes; ++i) text += "$35 of ";
  const std::clock_t begin = std::clock();
  EXPECT_EQ(found("\"$35 of\"", text.c_str(), kEnglish).size(), kTimes);
  EXPECT_EQ(highlights(parse_query("\"$35 of\"", {}), PassageView(text, kEnglish), kSmart).size(), 1U);
  EXPECT_LT(std::clock() - begin, 10 * CLOCKS_PER_SEC);
}

TEST(Occurrences, OfAnAmountAreNoBareNumber) {
  EXPECT_EQ(found("\"35% of exports\"", "35 of exports", kEnglish), Places{});
  EXPECT_EQ(found("\"$35 of\"", "35 of exports", kEnglish), Places{});
  EXPECT_EQ(found("\"35 of\"", "$35 of exports", kEnglish), (Places{{0, 2}}));
}

TEST(Occurrences, OfAnAmountOfAnotherUnitAreNone) {
  EXPECT_EQ(found("\"35% of\"", "35 euros of exports", kEnglish), Places{});
}

TEST(Occurrences, OfABeginningAsWordsAreWritten) {
  EXPECT_EQ(found("happi*", "happy happily", kEnglish), (Places{{1, 2}}));
  EXPECT_EQ(found("happy*", "happy happily", kEnglish), (Places{{0, 1}}));
}

TEST(Near, TakesQuantities) {
  const auto near = [](const char* query, const char* text) {
    return holds(parse_query(query, {}), PassageView(text, kEnglish), kSmart,
                 {.has_fact = [](const Node&) { return true; }});
  };
  EXPECT_TRUE(near("37% NEAR/5 exports", "exports fell 37 per cent"));
  EXPECT_FALSE(near("37% NEAR/5 exports", "37 firms cut exports"));
  EXPECT_FALSE(near("37% ADJ/5 exports", "exports fell 37 per cent"));
  EXPECT_TRUE(near("exports ADJ/5 37%", "exports fell 37 per cent"));
}

TEST(Highlights, AQuantityInAPhraseWithItsSigns) {
  const auto marked = [](const char* query, const char* text) {
    return highlights(parse_query(query, {}), PassageView(text, kEnglish), kSmart);
  };
  EXPECT_EQ(marked("\"lost $1tn\"", "it lost $1tn, then $1tn"), (std::vector<Span>{{3, 12}}));
  EXPECT_EQ(marked("\"35%\"", "rose by 35% or so"), (std::vector<Span>{{8, 11}}));
}

}  // namespace
}  // namespace songngu
