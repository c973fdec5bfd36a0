#include "indexer/build/corpus/learning.h"

#include <filesystem>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <xapian.h>

#include "common/database/terms/schema.h"
#include "indexer/build/build.h"
#include "indexer/build/inspect/verify.h"
#include "tests/indexer/build/corpus_folder.h"

namespace songngu {
namespace {

/// Three hundred entries of three passages that speak of a bank, two of them of a crocodile, six of a tiger.
class CorpusPhrasesTest : public CorpusFolderTest {
 protected:
  CorpusPhrasesTest() {
    for (int i = 0; i < 300; ++i) {
      const std::string rare = i < 2 ? "Cá sấu bơi" : i < 8 ? "Hổ vằn ngủ" : "Mèo chạy";
      write(fmt::format("corpus/f{}.txt", i),
            fmt::format("- Ngân hàng số {0}\n📌 Tin\nhttps://example.org/{0}\n#T\n{1}\n", i, rare));
    }
  }

  [[nodiscard]] CorpusListing listing() const { return list_corpus({at("corpus")}); }

  [[nodiscard]] BuildOptions options(const std::string& database) const {
    BuildOptions made;
    made.corpus = {at("corpus")};
    made.database = at(database);
    return made;
  }

  /// Of the corpus, with the common pairs of a large one.
  void build_with_common_phrases(const std::string& database) const {
    build(options("first"), {});
    set_metadata(at("first"), schema::kCommonPhrasesKey, common_phrases_in(listing(), 2).encode());
    BuildOptions second = options(database);
    second.lexicon_from = at("first");
    build(second, {});
  }
};

const PhraseHash kBank = phrase_hash({"ngan", "hang"});
const PhraseHash kCrocodile = phrase_hash({"ca", "sau"});
const PhraseHash kTiger = phrase_hash({"ho", "van"});

TEST_F(CorpusPhrasesTest, AreThoseThatOnePassageOfAHundredHolds) {
  const CommonPhrases common = common_phrases_in(listing(), 1);
  EXPECT_TRUE(common.contains(kBank));
  EXPECT_TRUE(common.contains(phrase_hash({"ngan", "hang", "so"})));
  EXPECT_FALSE(common.contains(kTiger));
  EXPECT_FALSE(common.contains(kCrocodile));
}

TEST_F(CorpusPhrasesTest, OneOfTwoHundredIsEnoughInALargeCorpus) {
  write("corpus/large.txt", "");  // larger than a file may be: it counts, and isn't read
  std::filesystem::resize_file(at("corpus/large.txt"), 130'000'000);
  const CommonPhrases common = common_phrases_in(listing(), 2);
  EXPECT_TRUE(common.contains(kTiger));
  EXPECT_FALSE(common.contains(kCrocodile));
}

TEST_F(CorpusPhrasesTest, AreTheSameWhateverTheNumberOfThreads) {
  EXPECT_EQ(common_phrases_in(listing(), 1).encode(), common_phrases_in(listing(), 4).encode());
}

TEST_F(CorpusPhrasesTest, ASmallCorpusHasNone) {
  EXPECT_TRUE(common_phrases_for(listing(), options("database")).empty());
  build(options("database"), {});
  EXPECT_TRUE(stored_common_phrases(at("database")).empty());
}

TEST_F(CorpusPhrasesTest, ThoseOfALexiconsDatabaseAreTakenOver) {
  build_with_common_phrases("database");
  EXPECT_TRUE(stored_common_phrases(at("database")).contains(kBank));
  const Xapian::Database database(at("database"));
  EXPECT_EQ(database.get_termfreq(common_phrase_term(kBank)), 300U);
  EXPECT_EQ(database.get_termfreq(common_phrase_term(kCrocodile)), 0U);
  EXPECT_THAT(verify(at("database"), {}).problems, testing::IsEmpty());
}

TEST_F(CorpusPhrasesTest, AnUpdateGivesItsPassagesTheSameTerms) {
  build_with_common_phrases("database");
  write("corpus/f3.txt", "- Một ngân hàng nữa, ngân hàng\n📌 Tin\nhttps://example.org/3\n#T\nNgân hàng\n");
  remove("corpus/f4.txt");
  update();
  EXPECT_EQ(Xapian::Database(at("database")).get_termfreq(common_phrase_term(kBank)), 300U);
  EXPECT_THAT(verify(at("database"), {}).problems, testing::IsEmpty());
  EXPECT_TRUE(documents_in(at("database")) == documents_in(rebuilt()));
}

TEST_F(CorpusPhrasesTest, WhereTheListIsNotThatOfTheTermsItIsTold) {
  build_with_common_phrases("database");
  set_metadata(at("database"), schema::kCommonPhrasesKey, CommonPhrases({kCrocodile}).encode());
  EXPECT_THAT(verify(at("database"), {}).problems, testing::Not(testing::IsEmpty()));
}

}  // namespace
}  // namespace songngu
