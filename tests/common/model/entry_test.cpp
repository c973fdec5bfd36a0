#include "common/model/entry.h"

#include <gtest/gtest.h>

namespace songngu {
namespace {

TEST(FirstHeading, IsOfTheLanguageAskedFor) {
  Entry entry;
  entry.passages.push_back({Language::kVietnamese, Kind::kBody, 1, "thân bài", 1});
  entry.passages.push_back({Language::kEnglish, Kind::kHeading, 1, "First", 2});
  entry.passages.push_back({Language::kEnglish, Kind::kHeading, 2, "Second", 3});
  EXPECT_EQ(first_heading(entry, Language::kEnglish), "First");
  EXPECT_EQ(first_heading(entry, Language::kVietnamese), std::nullopt);
}

TEST(Names, RoundTrip) {
  for (const Language language : {Language::kVietnamese, Language::kEnglish}) {
    EXPECT_EQ(language_named(name(language)), language);
  }
  for (const Kind kind : {Kind::kSummary, Kind::kTakeaway, Kind::kHeading, Kind::kBody}) {
    EXPECT_EQ(kind_named(name(kind)), kind);
  }
  EXPECT_EQ(kind_named("paragraph"), std::nullopt);
}

TEST(PassageId, NamesEntryLanguageKindAndNumber) {
  const Passage passage{
      .language = Language::kEnglish, .kind = Kind::kBody, .number = 7, .text = "x", .line = 3};
  EXPECT_EQ(passage_id("2025-01-31-deepseek~2", passage), "2025-01-31-deepseek~2/en/body/7");
}

TEST(PassageId, TellsEntryLanguageAndKind) {
  EXPECT_EQ(entry_of("folder/2025/en/a~2/vi/body/7"), "folder/2025/en/a~2");
  EXPECT_EQ(language_of("folder/2025/en/a~2/vi/body/7"), Language::kVietnamese);
  EXPECT_EQ(kind_name_in("folder/2025/en/a~2/vi/body/7"), "body");
  EXPECT_EQ(language_of("a/en/heading/1"), Language::kEnglish);
  EXPECT_EQ(kind_name_in("a/en/heading/1"), "heading");
}

}  // namespace

}  // namespace songngu
