#include "searcher/query/word_terms.h"

#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/database/analysis.h"
#include "common/database/schema.h"

namespace songngu {
namespace {

/// English passages with "run" and two of its other forms.
class WordTermsTest : public testing::Test {
 protected:
  WordTermsTest() : database_("", Xapian::DB_BACKEND_INMEMORY) {
    for (const char* text : {"run", "running", "runs", "rain", "snow"}) {
      Xapian::Document document;
      document.add_boolean_term(schema::term(schema::kLanguage, name(Language::kEnglish)));
      for (const auto& [term, frequency] : analyse(text, Language::kEnglish).terms) document.add_term(term);
      database_.add_document(document);
    }
  }

  std::map<std::string, double> weights(const char* word) {
    QueryWord typed;
    typed.token = tokenize(word).front();
    std::map<std::string, double> made;
    for (const Alternatives& spellings :
         word_terms(Collection(database_), typed, Diacritics::kSmart, Language::kEnglish)) {
      for (const WeightedTerm& one : spellings) made[spelling_in(one.term)] += one.weight;
    }
    return made;
  }

  Xapian::WritableDatabase database_;
};

TEST_F(WordTermsTest, TheVeryFormThatWasTypedWeighsMore) {
  const std::map<std::string, double> found = weights("running");
  ASSERT_EQ(found.size(), 3U);
  EXPECT_GT(found.at("running"), found.at("run"));
  EXPECT_EQ(found.at("runs"), found.at("run"));
}

TEST_F(WordTermsTest, AWordThatIsItsStemIsAnsweredByItsOtherFormsAsWell) {
  const std::map<std::string, double> found = weights("run");
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found.at("running"), found.at("run"));
}

}  // namespace
}  // namespace songngu
