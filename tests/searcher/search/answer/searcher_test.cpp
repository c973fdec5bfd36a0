#include "songngu/searcher.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/common/base/refusal.h"
#include "tests/searcher/search/ten_entries.h"

namespace songngu {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

using SearcherTest = TenEntriesTest;

TEST_F(SearcherTest, AHitHasTheSentenceOfTheOtherLanguage) {
  const Answer answer = search("mùa mưa đến muộn");
  ASSERT_FALSE(answer.hits.empty());
  const Hit& hit = answer.hits.front();
  EXPECT_EQ(hit.id, "2024-01-10-rice/vi/body/2");
  ASSERT_TRUE(hit.counterpart);
  EXPECT_EQ(hit.counterpart->text, "The price of rice rose by 12% because the rains came late.");
}

TEST_F(SearcherTest, DiacriticsMayBeLeftOut) {
  EXPECT_EQ(found("mua mua den muon").front(), "2024-01-10-rice/vi/body/2");
  EXPECT_THAT(found("gao", {.diacritics = Diacritics::kExact}), IsEmpty());
}

TEST_F(SearcherTest, APassageAndItsCounterpartAreOneHit) {
  EXPECT_EQ(search("12%").total, 1U);
  EXPECT_THAT(found("12%", {.group = false}),
              UnorderedElementsAre("2024-01-10-rice/en/body/2", "2024-01-10-rice/vi/body/2"));
}

TEST_F(SearcherTest, AHitIsPresentedInTheLanguageThatIsAskedFor) {
  const Answer answer = search("lãi suất lần thứ hai", {.into = Language::kEnglish});
  EXPECT_EQ(answer.hits.front().id, "2024-02-11-bank/en/body/1");
  EXPECT_EQ(answer.hits.front().counterpart->passages.front().id, "2024-02-11-bank/vi/body/1");
}

TEST_F(SearcherTest, WhatHasNoCounterpartIsPresentedAsItIs) {
  EXPECT_THAT(found("bác sĩ", {.into = Language::kEnglish}), Contains("2024-08-17-vietnamese/vi/body/1"));
}

TEST_F(SearcherTest, PassagesOfOneLanguageAlone) {
  for (const Hit& hit : search("12%", {.language = Language::kEnglish, .group = false}).hits) {
    EXPECT_EQ(hit.language, Language::kEnglish);
  }
  EXPECT_THAT(found("gạo", {.language = Language::kEnglish}), Not(Contains("2024-01-10-rice/vi/body/2")));
}

TEST_F(SearcherTest, APageHasRanksAndTheTotalOfAllPages) {
  const Answer answer = search("harbour lantern orchard", {.limit = 3, .offset = 2});
  EXPECT_EQ(answer.total, 10U);
  ASSERT_EQ(answer.hits.size(), 3U);
  EXPECT_EQ(answer.hits.front().rank, 3U);
  EXPECT_EQ(answer.hits.back().rank, 5U);
  EXPECT_THAT(ids(answer.hits), ElementsAre("2024-06-15-harbour/en/body/3", "2024-06-15-harbour/en/body/4",
                                            "2024-06-15-harbour/en/body/5"));
}

TEST_F(SearcherTest, APageBehindTheLastIsEmpty) {
  const Answer answer = search("harbour lantern orchard", {.offset = 10});
  EXPECT_EQ(answer.total, 10U);
  EXPECT_THAT(answer.hits, IsEmpty());
}

TEST_F(SearcherTest, EveryWordMustMatchWhereThatIsAsked) {
  EXPECT_EQ(search("harbour lantern", {.all = false}).total, 7U);
  EXPECT_EQ(search("harbour lantern", {.all = true}).total, 6U);
}

TEST_F(SearcherTest, HitsThatScoreTheSameAreInTheOrderOfTheirIdentifiers) {
  const Answer answer = search("harbour lantern orchard", {.limit = 6});
  ASSERT_EQ(answer.hits.size(), 6U);
  for (std::size_t i = 0; i < 6; ++i) {
    EXPECT_EQ(answer.hits[i].id, "2024-06-15-harbour/en/body/" + std::to_string(i + 1));
    EXPECT_EQ(answer.hits[i].score, answer.hits[0].score);
  }
}

TEST_F(SearcherTest, TheNewestFirstWhereThatIsAsked) {
  std::vector<std::string> entries;
  for (const Hit& hit : search("tag:Lake kind:body", {.sort = Sort::kDate}).hits) {
    if (entries.empty() || entries.back() != hit.entry) entries.push_back(hit.entry);
  }
  EXPECT_THAT(entries, ElementsAre("2025-02-19-glacier", "2024-05-14-river", "2024-03-12-lake"));
}

TEST_F(SearcherTest, APassageInTheOtherLanguageThanTheQueryCountsLess) {
  EXPECT_EQ(found("Betamax Walkman Trinitron", {.group = false}).front(), "2024-04-13-radio/en/body/1");
  EXPECT_EQ(found("với Betamax Walkman Trinitron", {.group = false}).front(), "2024-04-13-radio/vi/body/1");
}

TEST_F(SearcherTest, AQueryWithoutWordsIsRefused) {
  EXPECT_EQ(refusal([] { search(" "); }),
            "the query contains no word | give at least one word, number or field");
}

TEST_F(SearcherTest, OnePassageByItsIdentifier) {
  const std::optional<Hit> hit = searcher().passage("2024-05-14-river/en/body/1");
  ASSERT_TRUE(hit);
  EXPECT_EQ(hit->rank, 1U);
  EXPECT_EQ(hit->counterpart->text, "Đàn cá quay về con sông cũ sau khi con đập bị dỡ bỏ.");
  EXPECT_FALSE(searcher().passage("2024-05-14-river/en/body/2"));
}

TEST_F(SearcherTest, AnEntryIsInReadingOrder) {
  EXPECT_THAT(ids(searcher().entry("2024-05-14-river")),
              ElementsAre("2024-05-14-river/vi/heading/1", "2024-05-14-river/vi/body/1",
                          "2024-05-14-river/en/heading/1", "2024-05-14-river/en/body/1"));
  const std::vector<Hit> english = searcher().entry("2024-05-14-river", {.language = Language::kEnglish});
  EXPECT_THAT(ids(english), ElementsAre("2024-05-14-river/en/heading/1", "2024-05-14-river/en/body/1"));
  EXPECT_EQ(english.back().rank, 2U);
  EXPECT_THAT(searcher().entry("2024-05-14"), IsEmpty());
}

TEST_F(SearcherTest, WordsOfATitleAreKnownIfAHeadingOfEitherLanguageHasThem) {
  for (const char* query : {"title:gạo", "title:gạ*", "title:\"giá gạo\""}) {
    const Answer answer = search(query, {.language = Language::kEnglish});
    EXPECT_GT(answer.total, 0U) << query;
    EXPECT_THAT(answer.unknown_words, IsEmpty()) << query;
  }
  EXPECT_THAT(search("gạo", {.language = Language::kEnglish}).unknown_words, ElementsAre("gạo"));
}

TEST_F(SearcherTest, WhatIsExcludedIsNeitherUnknownNorCorrected) {
  const Answer answer = search("gạo -title:zyzzyva -zyzz* -tag:Laek");
  EXPECT_GT(answer.total, 0U);
  EXPECT_THAT(answer.unknown_words, IsEmpty());
  EXPECT_FALSE(answer.suggestion);
}

TEST_F(SearcherTest, APhraseOfMarkedLettersFindsThemInEnglishToo) {
  const Answer answer = search("\"lantérn wás\"", {.language = Language::kEnglish});
  EXPECT_THAT(ids(answer.hits), ElementsAre("2024-06-15-harbour/en/body/7"));
  EXPECT_THAT(answer.unknown_words, IsEmpty());
}

}  // namespace
}  // namespace songngu
