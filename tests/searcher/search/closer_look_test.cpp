#include "searcher/search/closer_look.h"

#include <gtest/gtest.h>

#include "common/database/schema.h"
#include "tests/searcher/query/query_words.h"

namespace songngu {
namespace {

constexpr const char* kManyWordsTyped = "which company raised venture capital for quantum computers";

/// One entry, whose passages are documents 1, 2, …
class CloserLookTest : public testing::Test {
 protected:
  CloserLookTest() : database_("", Xapian::DB_BACKEND_INMEMORY) {}

  void add(const char* text, Language language = Language::kEnglish, Kind kind = Kind::kBody) {
    PassageRecord record;
    record.ordinal = static_cast<std::uint32_t>(records_.size());
    record.passage.language = language;
    record.passage.kind = kind;
    record.passage.text = text;
    records_.push_back(record);
  }

  /// Two stretches of the first passage and of the second, which is Vietnamese, say the same.
  void align(Span english, Span vietnamese) {
    Bead bead;
    bead.en.push_back({0, english});
    bead.vi.push_back({1, vietnamese});
    for (PassageRecord& record : records_) record.beads.push_back(bead);
  }

  void store() {
    for (PassageRecord& record : records_) {
      record.entry_size = static_cast<std::uint32_t>(records_.size());
      Xapian::Document document;
      document.add_value(schema::kRecordSlot, encode(record));
      database_.add_document(document);
    }
  }

  double of(Evidence kind, const char* query, Xapian::docid document = 1) {
    const Collection collection(database_);
    const std::vector<QueryWord> words = query_words(query);
    PassageReader reader({database_}, false, columns_);
    CloserLook closer(reader, words);
    const Language language = records_[(document - 1) % records_.size()].passage.language;
    EvidenceVector evidence = closer.find(SoughtWords(collection, words, language), document);
    return at(evidence, kind);
  }

  double answer(const char* query) {
    PassageReader reader({database_}, false, columns_);
    return CloserLook(reader, query_words(query)).answer(1, 10);
  }

  Xapian::WritableDatabase database_;
  DocumentColumns columns_;
  std::vector<PassageRecord> records_;
};

TEST_F(CloserLookTest, WordsAroundAreThoseThatAreMissingHere) {
  add("The company raised a lot.");
  add("It makes quantum computers.");
  store();
  const double both = of(Evidence::kAround, kManyWordsTyped);
  EXPECT_GT(both, 0);
  EXPECT_EQ(of(Evidence::kAround, "which company raised a lot or what did they raise"), 0);
  EXPECT_NEAR(of(Evidence::kAround, "which company raised venture capital for quantum boxes"), both / 2,
              1e-9);
}

TEST_F(CloserLookTest, AroundAreThePassagesOfOneKindWithinTwo) {
  add("The company raised a lot.");
  add("quantum", Language::kVietnamese);
  add("computers", Language::kEnglish, Kind::kHeading);
  add("venture capital");
  store();
  EXPECT_EQ(of(Evidence::kAround, kManyWordsTyped), 0);
}

TEST_F(CloserLookTest, AroundIsBeforeAndBehindByTwo) {
  add("It makes quantum computers.");
  add("It is young.");
  add("The company raised a lot.");
  add("It is old.");
  add("It found venture capital.");
  store();
  const char* before = "the company raised quantum and then some money too";
  const char* behind = "the company raised venture and then some money too";
  EXPECT_GT(of(Evidence::kAround, before, 3), 0);
  EXPECT_GT(of(Evidence::kAround, behind, 3), 0);
  EXPECT_GT(of(Evidence::kAround, before, 2), of(Evidence::kAround, behind, 2));  // three further on
  EXPECT_LT(of(Evidence::kAround, before, 4), of(Evidence::kAround, behind, 4));
}

TEST_F(CloserLookTest, APairOfSentencesSaysWhatEitherSays) {
  add("PitchBook fell. It rose.");
  add("Quỹ của Sequoia. Không rõ.", Language::kVietnamese);
  align({0, 15}, {0, 16});
  align({16, 24}, {17, 26});
  store();
  const char* query = "why did PitchBook and Sequoia both say so then";
  const double one = of(Evidence::kBead, "why did PitchBook and Lehman both say so then");
  EXPECT_GT(one, 0);
  EXPECT_NEAR(of(Evidence::kBead, query), 2 * one, 1e-9);
}

TEST_F(CloserLookTest, PairsAreNotSummedUp) {
  add("PitchBook fell. It rose.");
  add("Không rõ. Quỹ của Sequoia.", Language::kVietnamese);
  align({0, 15}, {0, 9});
  align({16, 24}, {10, 26});
  store();
  EXPECT_NEAR(of(Evidence::kBead, "why did PitchBook and Sequoia both say so then"),
              of(Evidence::kBead, "why did PitchBook and Lehman both say so then"), 1e-9);
}

TEST_F(CloserLookTest, ATranslationStandsForTheWord) {
  add("It rose.");
  add("Ngân hàng tăng.", Language::kVietnamese);
  align({0, 8}, {0, 15});
  store();
  EXPECT_GT(of(Evidence::kBead, "was there a bank or was there not one"), 0);
  EXPECT_EQ(of(Evidence::kBead, "was there a lake or was there not one"), 0);
}

TEST_F(CloserLookTest, APairIsReadFromTheVietnameseSideToo) {
  add("PitchBook fell.");
  add("Sequoia.", Language::kVietnamese);
  align({0, 15}, {0, 8});
  store();
  EXPECT_NEAR(of(Evidence::kBead, "vì sao cả PitchBook lẫn Sequoia đều nói thế", 2),
              2 * of(Evidence::kBead, "vì sao cả PitchBook lẫn Lehman đều nói thế", 2), 1e-9);
}

TEST_F(CloserLookTest, ASentenceThatNothingCorrespondsToCounts) {
  add("It fell. Sequoia rose.");
  add("Giảm.", Language::kVietnamese);
  align({0, 8}, {0, 5});
  store();
  EXPECT_GT(of(Evidence::kBead, "why did PitchBook and Sequoia both say so then"), 0);
}

TEST_F(CloserLookTest, WithoutCounterpartTheBestSentenceCounts) {
  add("PitchBook fell. Sequoia rose.");
  store();
  const double one = of(Evidence::kBead, "why did PitchBook and Lehman both say so then");
  EXPECT_GT(one, 0);
  EXPECT_NEAR(of(Evidence::kBead, "why did PitchBook and Sequoia both say so then"), one, 1e-9);
}

TEST_F(CloserLookTest, WithoutCounterpartAPassageGainsWhatPairsGainOnAverage) {
  add("PitchBook fell.");
  add("Không rõ.", Language::kVietnamese);
  store();
  align({0, 15}, {0, 9});
  store();
  const char* query = "why did PitchBook and Sequoia both say so then";
  const double without = of(Evidence::kBead, query, 1);
  const double pair = of(Evidence::kBead, query, 3);
  EXPECT_GT(without, pair);
  EXPECT_LT(without, 1.5 * pair);
}

TEST_F(CloserLookTest, ShortQueriesLookForAnAnswerAlone) {
  add("PitchBook fell by 4 per cent.");
  add("Sequoia rose.");
  store();
  EXPECT_EQ(of(Evidence::kBead, "PitchBook Sequoia"), 0);
  EXPECT_EQ(of(Evidence::kAround, "PitchBook Sequoia"), 0);
  PassageReader reader({database_}, false, columns_);
  EXPECT_FALSE(CloserLook(reader, query_words("PitchBook Sequoia")).pays());
  EXPECT_TRUE(CloserLook(reader, query_words("how many fell")).pays());
  EXPECT_TRUE(CloserLook(reader, query_words(kManyWordsTyped)).pays());
}

TEST_F(CloserLookTest, ANumberAnswersHowMany) {
  add("PitchBook counts 40 funds.");
  store();
  EXPECT_GT(answer("how many funds"), 0);
  EXPECT_EQ(answer("when did the funds start"), 0);
  EXPECT_EQ(answer("the funds"), 0);
}

TEST_F(CloserLookTest, AYearOrAMonthAnswersWhen) {
  add("The fund started in 1998.");
  store();
  EXPECT_GT(answer("when did the fund start"), 0);
  EXPECT_GT(answer("how many funds"), 0);
}

TEST_F(CloserLookTest, AMonthIsNoNumber) {
  add("The fund started in July.");
  store();
  EXPECT_GT(answer("when did the fund start"), 0);
  EXPECT_EQ(answer("how many funds"), 0);
}

TEST_F(CloserLookTest, ANumberTooLargeForAYearTellsNoTime) {
  add("It has 9000 employees.");
  store();
  EXPECT_EQ(answer("when did the fund start"), 0);
}

}  // namespace
}  // namespace songngu
