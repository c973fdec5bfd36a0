#include "searcher/search/rank/features.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "common/lexicon/lexicon.h"
#include "searcher/query/terms/weights.h"
#include "tests/searcher/query/query_words.h"

namespace songngu {
namespace {

// It has more than eight translations in the built-in lexicon.
constexpr const char* kWord = "repair";

/// What a Vietnamese text says of one English word.
class CounterpartMatchesTest : public testing::Test {
 protected:
  [[nodiscard]] double translated_in(const std::string& text) const {
    CounterpartMatches matches(words_);
    matches.read(PassageView(text, Language::kVietnamese));
    return matches.translated(words_[0]);
  }

  const CollectionStatistics statistics_{Xapian::WritableDatabase("", Xapian::DB_BACKEND_INMEMORY)};
  const QueryTerms words_{statistics_, query_words(kWord), Language::kEnglish};
  const std::vector<Translation> translations_ = Lexicon::built_in().translations(kWord, Language::kEnglish);
};

TEST_F(CounterpartMatchesTest, ATranslationThatIsHalfSureIsAsGoodAsTheWord) {
  const Translation& likely = translations_.front();
  ASSERT_GE(likely.probability, 0.5);
  EXPECT_EQ(translated_in("Họ " + likely.word + " đường."), 1);
}

TEST_F(CounterpartMatchesTest, AnUnlikelyTranslationCountsLess) {
  const auto unlikely = std::find_if(translations_.begin(), translations_.end(),
                                     [](const Translation& one) { return one.probability < 0.5; });
  ASSERT_NE(unlikely, translations_.end());
  EXPECT_NEAR(translated_in("Họ " + unlikely->word + " đường."), 2 * unlikely->probability, 1e-9);
}

TEST_F(CounterpartMatchesTest, TheEightLikeliestTranslationsAreLookedFor) {
  ASSERT_GT(translations_.size(), 8U);
  EXPECT_GT(translated_in(translations_[7].word), 0);
  EXPECT_EQ(translated_in(translations_[8].word), 0);
}

TEST_F(CounterpartMatchesTest, OfATranslationOfTwoSyllablesBothMustBeThere) {
  ASSERT_EQ(translations_.front().word, "sửa chữa");
  EXPECT_LT(translated_in("chữa"), translated_in("sửa chữa"));
}

TEST_F(CounterpartMatchesTest, NothingInATextThatSaysSomethingElse) {
  EXPECT_EQ(translated_in("Trời mưa."), 0);
}

TEST_F(CounterpartMatchesTest, ANameStandsThereAsItIs) {
  const QueryTerms name(statistics_, query_words("Walkman"), Language::kEnglish);
  CounterpartMatches matches(name);
  EXPECT_FALSE(matches.same(name[0]));
  matches.read(PassageView("Chiếc Walkman đầu tiên.", Language::kVietnamese));
  EXPECT_TRUE(matches.same(name[0]));
}

class FeaturesTest : public testing::Test {
 protected:
  static double of(Feature kind, const char* query, const char* text, const char* counterpart = "",
                   Language language = Language::kEnglish) {
    const Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    const CollectionStatistics statistics(database);
    const QueryTerms words(statistics, query_words(query), language);
    const PassageView passage(text, language);
    const PassageView there(counterpart, other(language));
    FeatureExtractor::Counterparts counterparts;
    if (*counterpart != '\0') counterparts.push_back(&there);
    return FeatureExtractor(words).extract(passage, counterparts)[static_cast<std::size_t>(kind)];
  }
};

TEST_F(FeaturesTest, NeighboursOfTheQueryAreLookedFor) {
  EXPECT_GT(of(Feature::kPairs, "venture capital", "venture capital fell"), 0);
  EXPECT_EQ(of(Feature::kPairs, "venture capital", "capital for a venture"), 0);
}

TEST_F(FeaturesTest, NeighboursCountLessAcrossPunctuation) {
  const double together = of(Feature::kPairs, "rượu bia", "quán có rượu bia");
  EXPECT_GT(together, 0);
  EXPECT_EQ(of(Feature::kPairs, "rượu bia", "quán có rượu-bia"), together);
  EXPECT_EQ(of(Feature::kPairs, "rượu bia", "quán có rượu, bia"), together * kAcrossPunctuation);
}

TEST_F(FeaturesTest, ANameInOneWordIsBothNeighbours) {
  EXPECT_EQ(of(Feature::kPairs, "TP HCM", "ở TPHCM nay"), of(Feature::kPairs, "TP HCM", "ở TP HCM nay"));
}

TEST_F(FeaturesTest, AWordThatStandsOutIsNoneInSmallLetters) {
  EXPECT_GT(of(Feature::kWindow, "dùng AI", "máy dùng AI"), of(Feature::kWindow, "dùng AI", "máy ai dùng"));
}

TEST_F(FeaturesTest, AWordWithDiacriticsIsNoOtherSpelling) {
  constexpr Language kVietnamese = Language::kVietnamese;
  EXPECT_GT(of(Feature::kSentence, "về", "đi về", "", kVietnamese), 0);
  EXPECT_EQ(of(Feature::kSentence, "về", "đi vẽ", "", kVietnamese), 0);
  EXPECT_GT(of(Feature::kSentence, "ve", "đi vẽ", "", kVietnamese), 0);
  EXPECT_GT(of(Feature::kSentence, "hoà", "hòa", "", kVietnamese), 0) << "tones placed as before";
  EXPECT_GT(of(Feature::kSentence, "mà má", "mà má", "", kVietnamese),
            of(Feature::kSentence, "mà má", "mà mà", "", kVietnamese));
}

TEST_F(FeaturesTest, AWordWithDiacriticsIsNoEnglishWordUnlessANameIs) {
  EXPECT_EQ(of(Feature::kSentence, "tên", "ten men"), 0);
  EXPECT_GT(of(Feature::kSentence, "Tuấn", "Tuan said"), 0);
  EXPECT_EQ(of(Feature::kSame, "tên", "tên tôi", "ten men", Language::kVietnamese), 0);
  EXPECT_GT(of(Feature::kSame, "Tuấn", "Tuấn nói", "Tuan said", Language::kVietnamese), 0);
}

TEST_F(FeaturesTest, OneSentenceThatHoldsAllBeatsTwoThatShare) {
  EXPECT_GT(of(Feature::kSentence, "venture capital", "The venture found capital. It rained."),
            of(Feature::kSentence, "venture capital", "The venture failed. It had no capital."));
}

TEST_F(FeaturesTest, WordsCloseTogetherBeatWordsFarApart) {
  EXPECT_GT(of(Feature::kWindow, "venture capital", "a venture with capital"),
            of(Feature::kWindow, "venture capital", "venture a b d e f g h i j k l capital"));
}

TEST_F(FeaturesTest, AWindowHoldsEightWords) {
  const double both = of(Feature::kWindow, "venture capital", "venture capital");
  EXPECT_EQ(of(Feature::kWindow, "venture capital", "venture a b c d e f capital"), both);
  EXPECT_LT(of(Feature::kWindow, "venture capital", "venture a b c d e f g capital"), both);
  EXPECT_EQ(of(Feature::kWindow, "venture capital",
               "venture a venture b c d e f g h capital i j k l m n o p capital venture"),
            both)
      << "a word that has left comes again";
}

TEST_F(FeaturesTest, AWordInTwoSentencesIsOneWord) {
  const double once = of(Feature::kSentence, "venture", "The venture failed.");
  EXPECT_GT(once, 0);
  EXPECT_EQ(of(Feature::kSentence, "venture", "The venture failed. A venture fails."), once);
  EXPECT_EQ(of(Feature::kSentence, "venture", "It rained."), 0);
}

TEST_F(FeaturesTest, ANameInTheCounterpartConfirms) {
  EXPECT_GT(of(Feature::kSame, "PitchBook", "PitchBook said", "Theo PitchBook"),
            of(Feature::kSame, "PitchBook", "PitchBook said", "Theo báo cáo"));
}

TEST_F(FeaturesTest, ATranslationInTheCounterpartConfirms) {
  EXPECT_GT(of(Feature::kTranslated, "bank", "the bank fell", "ngân hàng lỗ"), 0);
  EXPECT_EQ(of(Feature::kTranslated, "bank", "the bank fell", "trời mưa"), 0);
}

TEST_F(FeaturesTest, WithoutCounterpartTheAverageIsTaken) {
  for (const Language language : kLanguages) {
    const double average = of(Feature::kTranslated, "Walkman", "Walkman", "", language);
    EXPECT_GT(average, 0);
    EXPECT_GT(of(Feature::kSame, "Walkman", "Walkman", "", language), 0);
    EXPECT_LT(of(Feature::kSame, "Walkman", "Walkman", "", language),
              of(Feature::kSame, "Walkman", "Walkman", "Walkman", language));
  }
  EXPECT_LT(of(Feature::kTranslated, "bank", "the bank fell"),
            of(Feature::kTranslated, "bank", "the bank fell", "ngân hàng lỗ"));
}

TEST_F(FeaturesTest, TheAverageIsOfTheWordsThatAreThere) {
  const double one = of(Feature::kTranslated, "bank lake", "the bank fell");
  EXPECT_NEAR(of(Feature::kTranslated, "bank lake", "the bank by the lake"), 2 * one, 1e-9);
  EXPECT_EQ(of(Feature::kTranslated, "bank lake", "it fell"), 0);
}

}  // namespace
}  // namespace songngu
