#include "searcher/query/compile/required_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/database/terms/analysis.h"
#include "common/database/terms/schema.h"
#include "tests/searcher/query/query_words.h"

namespace songngu {
namespace {

using testing::ElementsAre;

/// 6,000 English passages: all hold "market", every second "price", every fifth "coffee", which is still
/// common; a hundred "harvest", one "zebra".
class SelectingTest : public testing::Test {
 protected:
  SelectingTest() : database_("", Xapian::DB_BACKEND_INMEMORY) {
    for (int i = 0; i < 6000; ++i) {
      std::string text = "market";
      if (i % 2 == 0) text += " price";
      if (i % 5 == 0) text += " coffee";
      if (i % 60 == 0) text += " harvest";
      if (i == 0) text += " zebra";
      Xapian::Document document;
      document.add_boolean_term(schema::term(schema::kLanguage, name(Language::kEnglish)));
      for (const auto& [term, frequency] : analyse(text, Language::kEnglish).terms) document.add_term(term);
      database_.add_document(document);
    }
  }

  std::vector<bool> required(const char* query) {
    return required_words(CollectionStatistics(database_), {}, query_words(query), true);
  }

  Xapian::WritableDatabase database_;
};

TEST_F(SelectingTest, CommonWordsOnlyAddBesideARareOne) {
  EXPECT_THAT(required("market zebra"), ElementsAre(false, true));
  EXPECT_THAT(required("market harvest"), ElementsAre(false, true));
}

TEST_F(SelectingTest, OfCommonWordsAllSelectThatAreAboutAsRare) {
  EXPECT_THAT(required("market price"), ElementsAre(true, true));
  EXPECT_THAT(required("price coffee"), ElementsAre(true, true));
  EXPECT_THAT(required("price"), ElementsAre(true));
}

TEST_F(SelectingTest, OfCommonWordsTheMuchCommonerOnlyAdd) {
  EXPECT_THAT(required("market coffee"), ElementsAre(false, true));
  EXPECT_THAT(required("market price coffee"), ElementsAre(false, true, true));
}

TEST_F(SelectingTest, FunctionWordsSelectWhereThereIsNothingElse) {
  EXPECT_THAT(required("the market"), ElementsAre(false, true));
  EXPECT_THAT(required("the"), ElementsAre(true));
}

TEST(Rarest, LeavesOutWhatIsMoreThanFourTimesAsCommon) {
  EXPECT_THAT(rarest({true, true, true}, {100, 400, 401}), ElementsAre(true, true, false));
  EXPECT_THAT(rarest({true, true}, {0, 4000}), ElementsAre(true, true))
      << "what stands nowhere is no measure";
  EXPECT_THAT(rarest({false, true}, {1, 4000}), ElementsAre(false, true));
}

}  // namespace
}  // namespace songngu
