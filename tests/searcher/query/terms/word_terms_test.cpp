#include "searcher/query/terms/word_terms.h"

#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/database/terms/analysis.h"
#include "common/database/terms/schema.h"

namespace songngu {
namespace {

/// English passages with "run" and two of its other forms, Vietnamese ones with three words of the same
/// letters.
class WordTermsTest : public testing::Test {
 protected:
  WordTermsTest() : database_("", Xapian::DB_BACKEND_INMEMORY) {
    for (const char* text : {"run", "running", "runs", "rain", "snow"}) add(text, Language::kEnglish);
    for (const char* text : {"đường", "dương", "duong", "mưa"}) add(text, Language::kVietnamese);
  }

  void add(const char* text, Language language) {
    Xapian::Document document;
    document.add_boolean_term(schema::term(schema::kLanguage, name(language)));
    for (const auto& [term, frequency] : analyse(text, language).terms) document.add_term(term);
    database_.add_document(document);
  }

  std::map<std::string, double> weights(const char* word, Language language) {
    QueryWord typed;
    typed.token = tokenize(word).front();
    typed.marked = typed.token.exact != typed.token.folded;
    std::map<std::string, double> made;
    for (const Alternatives& spellings :
         word_terms(Collection(database_), typed, Diacritics::kSmart, language)) {
      for (const WeightedTerm& one : spellings) made[spelling_in(one.term)] += one.weight;
    }
    return made;
  }

  Xapian::WritableDatabase database_;
};

TEST_F(WordTermsTest, TheDiacriticsThatWereTypedWeighMore) {
  const std::map<std::string, double> found = weights("đường", Language::kVietnamese);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_DOUBLE_EQ(found.at("dương"), found.at("duong"));
  EXPECT_GT(found.at("đường"), found.at("dương"));
}

TEST_F(WordTermsTest, FormsOfAnEnglishWordWeighTheSame) {
  const std::map<std::string, double> found = weights("running", Language::kEnglish);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_DOUBLE_EQ(found.at("running"), found.at("run"));
  EXPECT_DOUBLE_EQ(found.at("runs"), found.at("run"));
}

TEST_F(WordTermsTest, AWordTypedWithoutDiacriticsIsAnsweredByItsOtherFormsAsWell) {
  const std::map<std::string, double> found = weights("duong", Language::kVietnamese);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_DOUBLE_EQ(found.at("đường"), found.at("duong"));
}

}  // namespace
}  // namespace songngu
