#include "searcher/search/evidence.h"

#include <gtest/gtest.h>

#include "tests/searcher/query/query_words.h"

namespace songngu {
namespace {

class EvidenceTest : public testing::Test {
 protected:
  double of(Evidence kind, const char* query, const char* text, const char* counterpart = "") {
    const Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    const Collection collection(database);
    const SoughtWords words(collection, query_words(query), Language::kEnglish);
    const PassageView passage(text, Language::kEnglish);
    const PassageView there(counterpart, Language::kVietnamese);
    EvidenceFinder::Counterparts counterparts;
    if (*counterpart != '\0') counterparts.push_back(&there);
    return EvidenceFinder(words).find(passage, counterparts)[static_cast<std::size_t>(kind)];
  }
};

TEST_F(EvidenceTest, NeighboursOfTheQueryAreLookedFor) {
  EXPECT_GT(of(Evidence::kPairs, "venture capital", "venture capital fell"), 0);
  EXPECT_EQ(of(Evidence::kPairs, "venture capital", "capital for a venture"), 0);
}

TEST_F(EvidenceTest, OneSentenceThatHoldsAllBeatsTwoThatShare) {
  EXPECT_GT(of(Evidence::kSentence, "venture capital", "The venture found capital. It rained."),
            of(Evidence::kSentence, "venture capital", "The venture failed. It had no capital."));
}

TEST_F(EvidenceTest, WordsCloseTogetherBeatWordsFarApart) {
  EXPECT_GT(of(Evidence::kWindow, "venture capital", "a venture with capital"),
            of(Evidence::kWindow, "venture capital", "venture a b d e f g h i j k l capital"));
}

TEST_F(EvidenceTest, ANameInTheCounterpartConfirms) {
  EXPECT_GT(of(Evidence::kSame, "PitchBook", "PitchBook said", "Theo PitchBook"),
            of(Evidence::kSame, "PitchBook", "PitchBook said", "Theo báo cáo"));
}

}  // namespace
}  // namespace songngu
