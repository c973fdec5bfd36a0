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

}  // namespace
}  // namespace songngu
