#include "searcher/query/terms/spellings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/database/terms/analysis.h"
#include "common/database/terms/schema.h"
#include "common/text/word/stem.h"

namespace songngu {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

class SpellingsTest : public testing::Test {
 protected:
  SpellingsTest() : database_("", Xapian::DB_BACKEND_INMEMORY) {
    for (const char* text : {"ma", "má", "má", "mã má", "mà", "man", "mán", "cafés", "café"}) {
      add(text, Language::kVietnamese);
    }
    for (const char* text : {"má", "ma", "running runs", "run"}) add(text, Language::kEnglish);
  }

  void add(const char* text, Language language) {
    Xapian::Document document;
    document.add_boolean_term(schema::term(schema::kLanguage, name(language)));
    for (const auto& [term, frequency] : analyse(text, language).terms) document.add_term(term, frequency);
    database_.add_document(document);
  }

  std::vector<std::string> spelled(Language language, const char* word) {
    std::vector<std::string> words;
    for (const std::string& term :
         stem_spellings(CollectionStatistics(database_), language, tokenize(word).front())) {
      words.push_back(spelling_in(term));
    }
    return words;
  }

  Xapian::doccount frequency(Language language, const char* word) {
    return stem_frequency(CollectionStatistics(database_), language, tokenize(word).front());
  }

  Xapian::WritableDatabase database_;
};

TEST_F(SpellingsTest, AVietnameseStemHasThoseOfAllDiacritics) {
  for (const char* word : {"ma", "má", "mạ"}) {
    EXPECT_THAT(spelled(Language::kVietnamese, word), UnorderedElementsAre("ma", "má", "mà", "mã")) << word;
  }
  EXPECT_THAT(spelled(Language::kVietnamese, "mần"), UnorderedElementsAre("man", "mán"));
  EXPECT_THAT(spelled(Language::kVietnamese, "mo"), IsEmpty());
}

TEST_F(SpellingsTest, AnEnglishStemHasThoseOfAllItsForms) {
  EXPECT_THAT(spelled(Language::kEnglish, "má"), ElementsAre("ma"));
  EXPECT_THAT(spelled(Language::kEnglish, "run"), UnorderedElementsAre("run", "running", "runs"));
  EXPECT_THAT(spelled(Language::kEnglish, "running"), UnorderedElementsAre("run", "running", "runs"));
}

TEST_F(SpellingsTest, DiacriticsAndEndingsMeet) {
  EXPECT_THAT(spelled(Language::kVietnamese, "cafés"), UnorderedElementsAre("café", "cafés"));
  EXPECT_EQ(frequency(Language::kVietnamese, "cafe"), 2U);
}

TEST_F(SpellingsTest, AStemThatIsNoWordOfItsOwnHasNoneOfThoseSpelledLikeIt) {
  ASSERT_EQ(stem("agreed"), "agre");
  ASSERT_EQ(stem("agre"), "agr");
  add("ágre", Language::kVietnamese);
  EXPECT_THAT(spelled(Language::kVietnamese, "agreed"), IsEmpty());
  EXPECT_THAT(spelled(Language::kVietnamese, "agre"), ElementsAre("ágre"));
}

TEST_F(SpellingsTest, AStemIsAsFrequentAsItsSpellingsTogether) {
  EXPECT_EQ(frequency(Language::kVietnamese, "ma"), 6U) << "a passage with two of them counts twice";
  EXPECT_EQ(frequency(Language::kEnglish, "ma"), 2U);
  EXPECT_EQ(frequency(Language::kEnglish, "runs"), 3U);
}

TEST_F(SpellingsTest, VariantsAreCountedByThemselves) {
  std::vector<std::string> counts;
  for (const Variant& variant : word_variants(CollectionStatistics(database_), tokenize("ma").front())) {
    counts.push_back(variant.word + std::to_string(variant.frequency));
  }
  EXPECT_THAT(counts, UnorderedElementsAre("ma1", "má3", "mà1", "mã1"));
}

TEST_F(SpellingsTest, VariantsAreOfTheWordNotOfItsStem) {
  std::vector<std::string> words;
  for (const Variant& variant : word_variants(CollectionStatistics(database_), tokenize("cafes").front()))
    words.push_back(variant.word);
  EXPECT_THAT(words, ElementsAre("cafés"));
  words.clear();
  for (const Variant& variant : word_variants(CollectionStatistics(database_), tokenize("cafe").front()))
    words.push_back(variant.word);
  EXPECT_THAT(words, ElementsAre("café"));
}

}  // namespace
}  // namespace songngu
