#include "searcher/search/rank/cross_language_fallback.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

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
class AcrossTest : public TenEntriesTest {
 protected:
  static std::vector<std::string> found_in_english(const char* query, const SearchOptions& options = {}) {
    std::vector<std::string> english;
    for (const std::string& id : found(query, options)) {
      if (id.rfind("2024-07-16-hospital/", 0) == 0) english.push_back(id);
    }
    return english;
  }
};

TEST_F(AcrossTest, PassagesThatHoldMostOfTheTranslatedWordsAreFound) {
  EXPECT_THAT(found_in_english(kThreeWords),
              ElementsAre("2024-07-16-hospital/en/body/3", "2024-07-16-hospital/en/body/1"));
}

TEST_F(AcrossTest, TheyComeAfterAllThatTheQueryItselfFinds) {
  const std::vector<Hit> hits = search(kThreeWords).hits;
  ASSERT_GT(hits.size(), 2U);
  for (std::size_t i = 0; i < hits.size(); ++i) {
    EXPECT_EQ(hits[i].entry == "2024-07-16-hospital", i + 2 >= hits.size()) << hits[i].id;
  }
  EXPECT_LT(hits[hits.size() - 2].score, hits[hits.size() - 3].score);
}

TEST_F(AcrossTest, PassagesWithACounterpartAreNotFoundByTranslation) {
  EXPECT_THAT(found("nông dân", {.language = Language::kEnglish}),
              Not(Contains("2024-01-10-rice/en/body/1")));
}

TEST_F(AcrossTest, WhatMustNotBeThereIsLeftOut) {
  EXPECT_THAT(found_in_english("núi lửa bệnh viện cà phê -entry:2024-07-16-hospital"), IsEmpty());
  EXPECT_THAT(found_in_english("núi lửa bệnh viện cà phê tag:Health"),
              AllOf(Contains("2024-07-16-hospital/en/body/1"), Contains("2024-07-16-hospital/en/body/3")));
}

TEST_F(AcrossTest, WhatIsNotWhatTheFiltersWantIsLeftOut) {
  EXPECT_THAT(found_in_english("núi lửa bệnh viện cà phê tag:Lake"), IsEmpty());
  EXPECT_THAT(found_in_english("núi lửa bệnh viện cà phê title:\"lake is clear\""), IsEmpty());
}

TEST_F(AcrossTest, NotForExactDiacriticsNorPhrases) {
  EXPECT_THAT(found_in_english(kThreeWords, {.diacritics = Diacritics::kExact}), IsEmpty());
  EXPECT_THAT(found_in_english("\"núi lửa bệnh viện cà phê\""), IsEmpty());
}

TEST_F(AcrossTest, NotWhereTheQuerysLanguageAloneIsWanted) {
  EXPECT_THAT(found_in_english(kThreeWords, {.language = Language::kVietnamese}), IsEmpty());
}

TEST_F(AcrossTest, FromEnglishToo) {
  EXPECT_THAT(found("the hospital", {.language = Language::kVietnamese}),
              ElementsAre("2024-08-17-vietnamese/vi/body/1"));
}

}  // namespace
}  // namespace songngu
