#include "searcher/query/terms/translate.h"

#include <gtest/gtest.h>

#include "common/database/terms/analysis.h"
#include "common/database/terms/schema.h"

namespace songngu {
namespace {

constexpr Language kVi = Language::kVietnamese;
constexpr Language kEn = Language::kEnglish;

class TranslateTest : public testing::Test {
 protected:
  void add(const char* text, Language language) {
    Xapian::Document document;
    const TextAnalysis analysis = analyse(text, language);
    for (const auto& [term, frequency] : analysis.terms) document.add_term(term, frequency);
    document.add_boolean_term(schema::term(schema::kLanguage, name(language)));
    database_.add_document(document);
  }

  /// Documents that hold a translation, in their order.
  std::vector<Xapian::docid> found(const char* text, Language language) {
    const CollectionStatistics statistics(database_);
    std::vector<Xapian::Query> queries;
    for (const TranslatedWord& word : translate(statistics, text, language)) {
      EXPECT_GT(word.idf, 0);
      queries.push_back(statistics.leaf(word.terms));
    }
    Xapian::Enquire enquire(database_);
    enquire.set_query({Xapian::Query::OP_OR, queries.begin(), queries.end()});
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    std::vector<Xapian::docid> documents;
    const Xapian::MSet matches = enquire.get_mset(0, 100);
    for (auto match = matches.begin(); match != matches.end(); ++match) documents.push_back(*match);
    return documents;
  }

  Xapian::WritableDatabase database_{"", Xapian::DB_BACKEND_INMEMORY};
};

using Documents = std::vector<Xapian::docid>;

TEST_F(TranslateTest, WordsBothWays) {
  add("ngân hàng trung ương tăng lãi suất", kVi);
  add("the central bank raised rates", kEn);
  add("mưa to", kVi);
  add("heavy rain", kEn);
  EXPECT_EQ(found("banks", kEn), Documents{1});
  EXPECT_EQ(found("ngân hàng", kVi), Documents{2});
  EXPECT_EQ(found("rain", kEn), Documents{3});
}

TEST_F(TranslateTest, IntoEnglishInWhateverFormOfTheWord) {
  add("banks were closed", kEn);
  add("heavy rain", kEn);
  EXPECT_EQ(found("ngân hàng", kVi), Documents{1});
}

TEST_F(TranslateTest, NamesAndQuantitiesAsTheyAre) {
  add("Apple mất 1.000 tỷ USD", kVi);
  add("Google nói khác", kVi);
  EXPECT_EQ(found("the loss of Apple", kEn), Documents{1});
  EXPECT_EQ(found("$1tn", kEn), Documents{1});
}

TEST_F(TranslateTest, NoFunctionWords) {
  add("của và có những", kVi);
  EXPECT_EQ(found("of and have the", kEn), Documents{});
  EXPECT_EQ(found("", kEn), Documents{});
}

QueryWord typed(const char* text) {
  QueryWord word;
  word.token = tokenize(text).front();
  word.has_diacritics = word.token.exact != word.token.folded;
  return word;
}

std::vector<QueryWord> query(const std::vector<const char*>& texts) {
  std::vector<QueryWord> words;
  for (const char* text : texts) {
    words.push_back(typed(text));
    words.back().follows_previous = words.size() > 1;
  }
  return words;
}

std::vector<std::string> translated(const CollectionStatistics& statistics,
                                    const std::vector<const char*>& texts) {
  std::vector<std::string> words;
  for (const TranslatedWord& word : translate(statistics, query(texts), kVi, true))
    words.push_back(word.word);
  return words;
}

TEST_F(TranslateTest, ReadsWordsWithoutDiacriticsAsTheLexiconHasThem) {
  add("the central bank raised rates", kEn);
  const CollectionStatistics statistics(database_);
  using Words = std::vector<std::string>;
  EXPECT_EQ(translated(statistics, {"ngan", "hang", "trung", "uong", "cua", "nuoc", "nao"}),
            (Words{"ngân hàng", "trung ương", "nước"}));
  EXPECT_EQ(translated(statistics, {"ngân", "hang", "trung", "uong", "tang", "lai", "suat"}),
            (Words{"ngân hàng", "trung ương", "tăng", "lãi suất"}));
  // One that may well be without is so among words with diacritics.
  EXPECT_EQ(translated(statistics, {"những", "chiếc", "tàu", "cao"}).back(), "cao");
  EXPECT_EQ(translated(statistics, {"phuong", "phap"}), Words{"phương pháp"});
}

TEST_F(TranslateTest, CountsTheTranslationsOfAllReadings) {
  add("heavy rain", kEn);
  add("buy a house", kEn);
  EXPECT_EQ(found("mua", kVi), (Documents{1, 2}));
  EXPECT_EQ(found("mưa", kVi), Documents{1});
}

TEST_F(TranslateTest, TakesAQueryForTheLanguageThatHasItsWordsMoreOften) {
  const auto asked = [](const std::vector<const char*>& texts) { return language_asked(query(texts)); };
  EXPECT_EQ(asked({"Jared", "Allen", "bao", "nhieu", "lan", "vat", "nga"}).language, kVi);
  EXPECT_TRUE(asked({"Jared", "Allen", "bao", "nhieu", "lan", "vat", "nga"}).clear);
  EXPECT_EQ(asked({"how", "can", "Ho", "Chi", "Minh", "win"}).language, kEn);
  EXPECT_FALSE(asked({"tin"}).clear);
}

}  // namespace
}  // namespace songngu
