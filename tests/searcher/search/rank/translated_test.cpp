#include "searcher/search/rank/translated.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/text/unicode/utf8.h"
#include "tests/searcher/search/ten_entries.h"

namespace songngu {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

// Volcano, hospital, coffee.
constexpr const char* kThreeWords = "núi lửa bệnh viện cà phê";

/// The passages in English alone, of which one has all three words, one two, and one one.
class TranslatedTest : public TenEntriesTest {
 protected:
  static std::vector<std::string> found_in_english(const std::string& query,
                                                   const SearchOptions& options = {}) {
    std::vector<std::string> english;
    for (const std::string& id : found(query, options)) {
      if (id.rfind("2024-07-16-hospital/", 0) == 0) english.push_back(id);
    }
    return english;
  }
};

TEST_F(TranslatedTest, PassagesWithMoreOfTheTranslatedWordsComeFirst) {
  EXPECT_THAT(found_in_english(kThreeWords),
              ElementsAre("2024-07-16-hospital/en/body/3", "2024-07-16-hospital/en/body/1",
                          "2024-07-16-hospital/en/body/2"));
}

TEST_F(TranslatedTest, TheWholeQueryInTheOtherLanguageComesBeforeAWordOfItInItsOwn) {
  const std::vector<std::string> all = found(kThreeWords);
  EXPECT_EQ(all.front(), "2024-07-16-hospital/en/body/3");
  EXPECT_THAT(all, Contains("2024-08-17-vietnamese/vi/body/1"));
}

TEST_F(TranslatedTest, PassagesWithACounterpartAreNotFoundByTranslation) {
  EXPECT_THAT(found("nông dân", {.language = Language::kEnglish}),
              Not(Contains("2024-01-10-rice/en/body/1")));
}

TEST_F(TranslatedTest, WhatMustNotBeThereIsLeftOut) {
  const std::string words = kThreeWords;
  EXPECT_THAT(found_in_english(words + " -entry:2024-07-16-hospital"), IsEmpty());
  EXPECT_THAT(found_in_english(words + " -\"volcano grows\" -coffee"), IsEmpty());
  EXPECT_THAT(found_in_english(words + " tag:Health"),
              AllOf(Contains("2024-07-16-hospital/en/body/1"), Contains("2024-07-16-hospital/en/body/3")));
}

TEST_F(TranslatedTest, WhatIsNotWhatTheFiltersWantIsLeftOut) {
  EXPECT_THAT(found_in_english("núi lửa bệnh viện cà phê tag:Lake"), IsEmpty());
  EXPECT_THAT(found_in_english("núi lửa bệnh viện cà phê title:\"lake is clear\""), IsEmpty());
}

TEST_F(TranslatedTest, WithAllEveryWordMustBeTranslated) {
  EXPECT_THAT(found(kThreeWords, {.all = true}), ElementsAre("2024-07-16-hospital/en/body/3"));
  EXPECT_THAT(found_in_english("bệnh viện AND cà phê"),
              ElementsAre("2024-07-16-hospital/en/body/3", "2024-07-16-hospital/en/body/1"));
}

TEST_F(TranslatedTest, NotForExactDiacriticsNorPhrases) {
  EXPECT_THAT(found_in_english(kThreeWords, {.diacritics = Diacritics::kExact}), IsEmpty());
  EXPECT_THAT(found_in_english("\"núi lửa bệnh viện cà phê\""), IsEmpty());
}

TEST_F(TranslatedTest, NotWhereTheQuerysLanguageAloneIsWanted) {
  EXPECT_THAT(found_in_english(kThreeWords, {.language = Language::kVietnamese}), IsEmpty());
}

TEST_F(TranslatedTest, FromEnglishToo) {
  EXPECT_THAT(found("the hospital", {.language = Language::kVietnamese}).front(),
              "2024-08-17-vietnamese/vi/body/1");
}

TEST_F(TranslatedTest, TheTotalCountsEachPassageOnce) {
  const Answer answer = search(kThreeWords, {.limit = 100});
  EXPECT_EQ(answer.total, answer.hits.size());
}

TEST_F(TranslatedTest, TheTranslationsAreHighlighted) {
  const Hit hit = search(kThreeWords, {.language = Language::kEnglish}).hits.front();
  std::vector<std::string> lit;
  for (const Span& span : hit.matches) lit.emplace_back(slice(hit.text, span));
  EXPECT_THAT(lit, ElementsAre("hospital", "volcano", "coffee"));
}

TEST_F(TranslatedTest, ThePartsOfAScoreAddUpToIt) {
  const Answer answer = search(kThreeWords, {.language = Language::kEnglish, .explain = true});
  ASSERT_FALSE(answer.hits.empty());
  const Hit& last = answer.hits.back();
  double sum = 0;
  for (const ScorePart& part : last.explain) sum += part.score;
  EXPECT_NEAR(sum, last.score, 1e-5);
}

}  // namespace
}  // namespace songngu
