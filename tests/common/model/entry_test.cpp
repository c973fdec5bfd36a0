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

}  // namespace
}  // namespace songngu
