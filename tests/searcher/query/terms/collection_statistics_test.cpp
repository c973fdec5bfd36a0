#include "searcher/query/terms/collection_statistics.h"

#include <cmath>

#include <gtest/gtest.h>

#include "common/database/terms/schema.h"
#include "tests/common/base/temp_folder.h"
#include "tests/searcher/query/fewer_said.h"

namespace songngu {
namespace {

/// Four English passages and two Vietnamese; one of the English holds "zebra".
class CollectionTest : public testing::Test {
 protected:
  CollectionTest() : database_("", Xapian::DB_BACKEND_INMEMORY) {
    for (int i = 0; i < 6; ++i) {
      Xapian::Document document;
      const Language language = i < 4 ? Language::kEnglish : Language::kVietnamese;
      document.add_boolean_term(schema::term(schema::kLanguage, name(language)));
      if (i == 0) document.add_term("zebra");
      database_.add_document(document);
    }
  }

  Xapian::WritableDatabase database_;
};

TEST_F(CollectionTest, IdfIsRobertsonsAndSpaerckJonesOverTheLanguagesPassages) {
  const CollectionStatistics statistics(database_);
  EXPECT_DOUBLE_EQ(statistics.idf(1, Language::kEnglish), std::log(1 + 3.5 / 1.5));
  EXPECT_DOUBLE_EQ(statistics.idf(1, Language::kVietnamese), std::log(1 + 1.5 / 1.5));
  EXPECT_GT(statistics.idf(4, Language::kEnglish), 0) << "never negative";
  EXPECT_GT(statistics.idf(5, Language::kEnglish), 0) << "nor where both languages have more of it than one";
}

TEST_F(CollectionTest, ALeafScoresItsWeightTimesItsIdf) {
  const CollectionStatistics statistics(database_);
  const double idf = statistics.idf(1, Language::kEnglish);
  Xapian::Enquire enquire(database_);
  // Where neither length nor frequency counts, BM25 gives idf times k1 + 1 over k1 + 1.
  enquire.set_weighting_scheme(Xapian::BM25Weight(1, 0, 0, 0, 0.5));
  enquire.set_query(statistics.leaf(statistics.weighted("zebra", 3, Language::kEnglish)));
  EXPECT_NEAR(enquire.get_mset(0, 1).begin().get_weight(), 3 * idf, 1e-9);
  EXPECT_TRUE(statistics.leaf({"yak", 1}).empty());
}

/// Many passages of the first term, whose postings fill several pieces, and one of each other.
Xapian::Database with_a_common_term(const std::string& path) {
  constexpr int kPassages = 9000;
  Xapian::WritableDatabase database(path, Xapian::DB_CREATE);
  for (int i = 0; i < kPassages; ++i) {
    Xapian::Document document;
    document.add_term("vma~1");
    if (i == kPassages / 2) document.add_term("vma~2");
    if (i == kPassages - 1) document.add_term("vmab");
    database.add_document(document);
  }
  database.commit();
  return Xapian::Database(path);
}

TEST(CollectionStatistics, FindsAllTermsBehindACommonOneInAnyDatabase) {
  const TempFolder folder;
  Xapian::Database database = with_a_common_term((folder.path() / "one").string());
  for (const Xapian::doccount databases : {1U, 2U}) {
    if (databases == 2) database.add_database(with_a_common_term((folder.path() / "two").string()));
    const CollectionStatistics statistics(database);
    EXPECT_EQ(statistics.terms_from("vma~"), (std::vector<std::string>{"vma~1", "vma~2"}));
    EXPECT_EQ(statistics.frequency("vma~1"), databases * 9000);
    EXPECT_EQ(statistics.frequency("vma~2"), databases);
  }
}

TEST_F(CollectionTest, ATermOfMoreDocumentsThanThereAreIsDamage) {
  const TempFolder folder;
  const Xapian::Database damaged = with_fewer_said((folder.path() / "db").string());
  const CollectionStatistics statistics(damaged);
  EXPECT_FALSE(statistics.leaf({"w0", 1}).empty());
  try {
    const Xapian::Query made = statistics.leaf({"all", 1});
    FAIL() << made.get_description();
  } catch (const Xapian::DatabaseCorruptError& error) {
    EXPECT_EQ(error.get_msg(), "a term is in more documents than there are");
  }
}

}  // namespace
}  // namespace songngu
