#include "common/lexicon/lexicon.h"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/common/lexicon/small_lexicon.h"

namespace songngu {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

std::vector<std::string> found(const Lexicon& lexicon, std::string_view word,
                               Language from = Language::kVietnamese) {
  std::vector<std::string> words;
  for (const Translation& translation : lexicon.translations(word, from)) words.push_back(translation.word);
  return words;
}

TEST(Lexicon, GivesBackWhatItWasMadeOf) {
  const Lexicon lexicon = small_lexicon();
  EXPECT_THAT(lexicon.words(Language::kVietnamese), ElementsAre("gạo", "nước"));
  EXPECT_THAT(lexicon.words(Language::kEnglish), ElementsAre("countri", "rice", "water"));
  EXPECT_EQ(lexicon.size(Language::kEnglish), 3U);
  EXPECT_EQ(lexicon.row_entries(Language::kVietnamese), 3U);
  EXPECT_EQ(lexicon.count(2, Language::kEnglish), 20U);
  EXPECT_EQ(lexicon.total(Language::kVietnamese), 1000U);
  EXPECT_EQ(lexicon.total(Language::kEnglish), 900U);
  EXPECT_THAT(lexicon.row(0, Language::kVietnamese), ElementsAre(Lexicon::RowEntry(1, .5F)));
  EXPECT_THAT(lexicon.row(1, Language::kVietnamese),
              ElementsAre(Lexicon::RowEntry(0, .25F), Lexicon::RowEntry(2, .5F)));
  EXPECT_THAT(lexicon.row(2, Language::kEnglish), ElementsAre(Lexicon::RowEntry(1, .5F)));
}

TEST(Lexicon, FindsEachWordAndNoOther) {
  const Lexicon lexicon = small_lexicon();
  EXPECT_EQ(lexicon.find("countri", Language::kEnglish), 0U);
  EXPECT_EQ(lexicon.find("rice", Language::kEnglish), 1U);
  EXPECT_EQ(lexicon.find("water", Language::kEnglish), 2U);
  for (const char* word : {"", "a", "countr", "countries", "gạo", "rise", "wate", "waters", "zzz"})
    EXPECT_EQ(lexicon.find(word, Language::kEnglish), Lexicon::kUnknown) << word;
}

TEST(Lexicon, GivesTheLikeliestTranslationFirst) {
  EXPECT_THAT(found(small_lexicon(), "nước"), ElementsAre("water", "countri"));
  EXPECT_THAT(found(small_lexicon(.125F), "nước"), ElementsAre("countri", "water"));
  EXPECT_THAT(found(small_lexicon(.25F), "nước"), ElementsAre("countri", "water")) << "as likely: by bytes";
  EXPECT_EQ(small_lexicon().translations("nước", Language::kVietnamese).at(1).probability, .25);
  EXPECT_THAT(found(small_lexicon(), "countri", Language::kEnglish), ElementsAre("nước"));
  EXPECT_THAT(found(small_lexicon(), "water"), IsEmpty());
}

TEST(Lexicon, RoundsProbabilitiesToSixteenthsOfAnOctave) {
  for (int n = 0; n < 256; ++n) {
    const auto sixteenths = static_cast<std::uint8_t>(n);
    const float probability = Lexicon::RowEntry(7, sixteenths).probability();
    EXPECT_EQ(probability, static_cast<float>(std::exp2(-n / 16.0)));
    for (const float factor : {.98F, 1.0F, 1.02F})
      EXPECT_EQ(Lexicon::RowEntry(7, factor * probability), Lexicon::RowEntry(7, sixteenths)) << n;
  }
  EXPECT_EQ(Lexicon::RowEntry(7, 0.0F).sixteenths(), 255);
  EXPECT_EQ(Lexicon::RowEntry(7, 2.0F).sixteenths(), 0);
  EXPECT_EQ(Lexicon::RowEntry((1U << 24U) - 1, .5F).target(), (1U << 24U) - 1);
}

TEST(Lexicon, KnowsHowFrequentAWordIs) {
  const Lexicon lexicon = small_lexicon();
  const double rice = lexicon.frequency(lexicon.find("gạo", Language::kVietnamese), Language::kVietnamese);
  EXPECT_NEAR(rice, 0.0105, 1e-9);
  EXPECT_NEAR(lexicon.frequency(Lexicon::kUnknown, Language::kVietnamese), 0.001, 1e-9);
}

TEST(Lexicon, MayBeEmpty) {
  const Lexicon lexicon;
  EXPECT_TRUE(lexicon.empty());
  EXPECT_FALSE(small_lexicon().empty());
  EXPECT_EQ(lexicon.size(Language::kEnglish), 0U);
  EXPECT_EQ(lexicon.find("rice", Language::kEnglish), Lexicon::kUnknown);
  EXPECT_THAT(found(lexicon, "gạo"), IsEmpty());
  EXPECT_EQ(lexicon.frequency(Lexicon::kUnknown, Language::kEnglish), 1e-5);
}

TEST(Lexicon, IsTheSameInACopy) {
  Lexicon lexicon = small_lexicon();
  const Lexicon copy = lexicon;
  EXPECT_EQ(copy, small_lexicon());
  lexicon = small_lexicon(.25F);
  EXPECT_NE(copy, lexicon);
  EXPECT_THAT(found(copy, "nước"), ElementsAre("water", "countri"));
}

TEST(Lexicon, BuiltInIsSortedAndHasSoundRows) {
  const Lexicon& lexicon = Lexicon::built_in();
  for (const Language language : kLanguages) {
    ASSERT_GT(lexicon.size(language), 10'000U);
    std::uint64_t total = 0;
    for (Lexicon::WordId w = 0; w < lexicon.size(language); ++w) {
      ASSERT_EQ(lexicon.find(lexicon.word(w, language), language), w) << lexicon.word(w, language);
      double sum = 0;
      for (const Lexicon::RowEntry& translation : lexicon.row(w, language)) {
        ASSERT_LT(translation.target(), lexicon.size(other(language)));
        sum += static_cast<double>(translation.probability());
      }
      ASSERT_LT(sum, 2.2) << lexicon.word(w, language);  // a word's syllables, and its compounds beside them
      if (!lexicon.is_compound(w, language)) total += lexicon.count(w, language);
    }
    EXPECT_LE(total, lexicon.total(language));
  }
}

TEST(Lexicon, BuiltInKnowsCommonWordsCompoundsAndNames) {
  const Lexicon& lexicon = Lexicon::built_in();
  EXPECT_EQ(found(lexicon, "gạo").at(0), "rice");
  EXPECT_EQ(found(lexicon, "kinh tế").at(0), "econom");
  EXPECT_THAT(found(lexicon, "water", Language::kEnglish), Contains("nước"));
  EXPECT_THAT(found(lexicon, "franc", Language::kEnglish), Contains("pháp"));
  EXPECT_THAT(found(lexicon, "chad", Language::kEnglish), Not(IsEmpty()));  // from CLDR alone
}

}  // namespace
}  // namespace songngu
