#include "searcher/search/rank/evidence.h"

#include <gtest/gtest.h>

#include "tests/searcher/query/query_words.h"

namespace songngu {
namespace {

class EvidenceTest : public testing::Test {
 protected:
  static double of(Evidence kind, const char* query, const char* text, const char* counterpart = "",
                   Language language = Language::kEnglish) {
    const Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    const CollectionStatistics statistics(database);
    const SoughtWords words(statistics, query_words(query), language);
    const PassageView passage(text, language);
    const PassageView there(counterpart, other(language));
    EvidenceFinder::Counterparts counterparts;
    if (*counterpart != '\0') counterparts.push_back(&there);
    return EvidenceFinder(words).find(passage, counterparts)[static_cast<std::size_t>(kind)];
  }
};

TEST_F(EvidenceTest, NeighboursOfTheQueryAreLookedFor) {
  EXPECT_GT(of(Evidence::kPairs, "venture capital", "venture capital fell"), 0);
  EXPECT_EQ(of(Evidence::kPairs, "venture capital", "capital for a venture"), 0);
}

TEST_F(EvidenceTest, AWordWithDiacriticsIsNoOtherSpelling) {
  constexpr Language kVietnamese = Language::kVietnamese;
  EXPECT_GT(of(Evidence::kSentence, "về", "đi về", "", kVietnamese), 0);
  EXPECT_EQ(of(Evidence::kSentence, "về", "đi vẽ", "", kVietnamese), 0);
  EXPECT_GT(of(Evidence::kSentence, "ve", "đi vẽ", "", kVietnamese), 0);
  EXPECT_GT(of(Evidence::kSentence, "hoà", "hòa", "", kVietnamese), 0) << "tones placed as before";
  EXPECT_GT(of(Evidence::kSentence, "mà má", "mà má", "", kVietnamese),
            of(Evidence::kSentence, "mà má", "mà mà", "", kVietnamese));
}

TEST_F(EvidenceTest, AWordWithDiacriticsIsNoEnglishWordUnlessANameIs) {
  EXPECT_EQ(of(Evidence::kSentence, "tên", "ten men"), 0);
  EXPECT_GT(of(Evidence::kSentence, "Tuấn", "Tuan said"), 0);
  EXPECT_EQ(of(Evidence::kSame, "tên", "tên tôi", "ten men", Language::kVietnamese), 0);
  EXPECT_GT(of(Evidence::kSame, "Tuấn", "Tuấn nói", "Tuan said", Language::kVietnamese), 0);
}

TEST_F(EvidenceTest, OneSentenceThatHoldsAllBeatsTwoThatShare) {
  EXPECT_GT(of(Evidence::kSentence, "venture capital", "The venture found capital. It rained."),
            of(Evidence::kSentence, "venture capital", "The venture failed. It had no capital."));
}

TEST_F(EvidenceTest, WordsCloseTogetherBeatWordsFarApart) {
  EXPECT_GT(of(Evidence::kWindow, "venture capital", "a venture with capital"),
            of(Evidence::kWindow, "venture capital", "venture a b d e f g h i j k l capital"));
}

TEST_F(EvidenceTest, AWindowHoldsEightWords) {
  const double both = of(Evidence::kWindow, "venture capital", "venture capital");
  EXPECT_EQ(of(Evidence::kWindow, "venture capital", "venture a b c d e f capital"), both);
  EXPECT_LT(of(Evidence::kWindow, "venture capital", "venture a b c d e f g capital"), both);
  EXPECT_EQ(of(Evidence::kWindow, "venture capital",
               "venture a venture b c d e f g h capital i j k l m n o p capital venture"),
            both)
      << "a word that has left comes again";
}

TEST_F(EvidenceTest, AWordInTwoSentencesIsOneWord) {
  const double once = of(Evidence::kSentence, "venture", "The venture failed.");
  EXPECT_GT(once, 0);
  EXPECT_EQ(of(Evidence::kSentence, "venture", "The venture failed. A venture fails."), once);
  EXPECT_EQ(of(Evidence::kSentence, "venture", "It rained."), 0);
}

TEST_F(EvidenceTest, ANameInTheCounterpartConfirms) {
  EXPECT_GT(of(Evidence::kSame, "PitchBook", "PitchBook said", "Theo PitchBook"),
            of(Evidence::kSame, "PitchBook", "PitchBook said", "Theo báo cáo"));
}

TEST_F(EvidenceTest, ATranslationInTheCounterpartConfirms) {
  EXPECT_GT(of(Evidence::kTranslated, "bank", "the bank fell", "ngân hàng lỗ"), 0);
  EXPECT_EQ(of(Evidence::kTranslated, "bank", "the bank fell", "trời mưa"), 0);
}

TEST_F(EvidenceTest, WithoutCounterpartTheAverageIsTaken) {
  for (const Language language : kLanguages) {
    const double average = of(Evidence::kTranslated, "Walkman", "Walkman", "", language);
    EXPECT_GT(average, 0);
    EXPECT_GT(of(Evidence::kSame, "Walkman", "Walkman", "", language), 0);
    EXPECT_LT(of(Evidence::kSame, "Walkman", "Walkman", "", language),
              of(Evidence::kSame, "Walkman", "Walkman", "Walkman", language));
  }
  EXPECT_LT(of(Evidence::kTranslated, "bank", "the bank fell"),
            of(Evidence::kTranslated, "bank", "the bank fell", "ngân hàng lỗ"));
}

TEST_F(EvidenceTest, TheAverageIsOfTheWordsThatAreThere) {
  const double one = of(Evidence::kTranslated, "bank lake", "the bank fell");
  EXPECT_NEAR(of(Evidence::kTranslated, "bank lake", "the bank by the lake"), 2 * one, 1e-9);
  EXPECT_EQ(of(Evidence::kTranslated, "bank lake", "it fell"), 0);
}

}  // namespace
}  // namespace songngu
