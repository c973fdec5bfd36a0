#include "searcher/search/suggest/suggest.h"

#include <gtest/gtest.h>

#include "common/database/terms/analysis.h"
#include "common/database/terms/neighbour_filter.h"
#include "common/database/terms/schema.h"
#include "tests/searcher/query/query_words.h"

namespace songngu {
namespace {

class SuggestTest : public testing::Test {
 protected:
  void add(const char* text, Language language) {
    Xapian::Document document;
    const TextAnalysis analysis = analyse(text, language);
    for (const auto& [term, frequency] : analysis.terms) document.add_term(term, frequency);
    document.add_boolean_term(schema::term(schema::kLanguage, name(language)));
    document.add_value(schema::kNeighboursSlot, analysis.neighbours);
    database_.add_document(document);
    pairs_.add(analysis.pairs);
  }

  Answer answer_to(const std::string& query) {
    Answer answer;
    for (const auto& [key, page] : pairs_.pages()) database_.set_metadata(key, page);
    const CollectionStatistics statistics(database_);
    add_suggestions(statistics, query_words(query), query, Scope{}, answer);
    return answer;
  }

  Xapian::WritableDatabase database_{"", Xapian::DB_BACKEND_INMEMORY};
  PairCounts pairs_;
};

TEST_F(SuggestTest, KeysOfInputMethods) {
  add("tiếng Việt và toán", Language::kVietnamese);
  EXPECT_EQ(answer_to("tieengs vieetj").suggestion, "tiếng việt");
  EXPECT_EQ(answer_to("Tieengs vieetj").suggestion, "Tiếng việt");
  EXPECT_EQ(answer_to("tie61ng vie65t").suggestion, "tiếng việt");
  EXPECT_EQ(answer_to("vie65t").unknown_words, std::vector<std::string>{"vie65t"});
  add("car", Language::kEnglish);
  add("cả", Language::kVietnamese);
  EXPECT_EQ(answer_to("car").suggestion, std::nullopt);
  EXPECT_EQ(answer_to("car tieengs").suggestion, "car tiếng") << "two words that the index has not together";
  add("cả tiếng", Language::kVietnamese);
  const Answer both = answer_to("car tieengs");
  EXPECT_EQ(both.suggestion, "cả tiếng");
  EXPECT_EQ(both.unknown_words, std::vector<std::string>{"tieengs"}) << "a car is known";
  EXPECT_EQ(answer_to("gpt4").suggestion, std::nullopt);
}

TEST_F(SuggestTest, TwoWordsThatOnlyShareThePlaceOfAPairCorrectNothing) {
  for (int i = 0; i < 5; ++i) add("ngân hàng", Language::kVietnamese);
  for (int i = 0; i < 5; ++i) add("hãng", Language::kVietnamese);
  EXPECT_EQ(answer_to("ngân hãng").suggestion, "ngân hàng");
  // The counts say so still; the passages do not.
  for (Xapian::docid document = 1; document <= 5; ++document) {
    Xapian::Document changed = database_.get_document(document);
    changed.add_value(schema::kNeighboursSlot, neighbour_filter(tokenize("hàng ngân")));
    database_.replace_document(document, changed);
  }
  EXPECT_EQ(answer_to("ngân hãng").suggestion, std::nullopt);
}

TEST_F(SuggestTest, NothingWhereEveryWordIsKnown) {
  add("outworn prejudices", Language::kEnglish);
  const Answer answer = answer_to("outworn prejudices");
  EXPECT_TRUE(answer.unknown_words.empty());
  EXPECT_EQ(answer.suggestion, std::nullopt);
}

TEST_F(SuggestTest, AnEnglishWordMisspelt) {
  add("outworn prejudices", Language::kEnglish);
  const Answer answer = answer_to("outworn prejudises");
  EXPECT_EQ(answer.unknown_words, std::vector<std::string>{"prejudises"});
  EXPECT_EQ(answer.suggestion, "outworn prejudices");
}

TEST_F(SuggestTest, AVietnameseWordWithWrongTones) {
  add("định kiến", Language::kVietnamese);
  EXPECT_EQ(answer_to("đinh kiến").suggestion, "định kiến");
}

TEST_F(SuggestTest, AWholeWordInsteadOfAStem) {
  add("the companies merged", Language::kEnglish);
  add("happy people", Language::kEnglish);
  EXPECT_EQ(answer_to("companeis").suggestion, "companies");
  EXPECT_EQ(answer_to("hapyp").suggestion, "happy");
}

TEST_F(SuggestTest, TwoWordsThatStandTogetherWithOtherTonesOnly) {
  for (int i = 0; i < 3; ++i) add("ngân hàng", Language::kVietnamese);
  add("hãng xe", Language::kVietnamese);
  add("ngần ngại", Language::kVietnamese);
  EXPECT_EQ(answer_to("ngân hãng").suggestion, "ngân hàng");
  EXPECT_EQ(answer_to("ngan hãng").suggestion, "ngan hàng");
  EXPECT_EQ(answer_to("ngần hàng").suggestion, "ngân hàng");
  EXPECT_EQ(answer_to("ngân hàng").suggestion, std::nullopt);
  EXPECT_EQ(answer_to("ngan hang").suggestion, std::nullopt);
  EXPECT_TRUE(answer_to("ngân hãng").unknown_words.empty());
}

TEST_F(SuggestTest, TwoWordsThatSeldomStandTogetherCorrectNothing) {
  for (int i = 0; i < 2; ++i) add("ngân hàng", Language::kVietnamese);
  add("hãng xe", Language::kVietnamese);
  EXPECT_EQ(answer_to("ngân hãng").suggestion, std::nullopt);
  add("ngân hàng", Language::kVietnamese);
  EXPECT_EQ(answer_to("ngân hãng").suggestion, "ngân hàng");
}

TEST_F(SuggestTest, AWordOfCommonSyllablesIsCorrectedInALargeIndex) {
  for (int i = 0; i < 20; ++i) {
    add("ngân sách", Language::kVietnamese);
    add("hàng hóa", Language::kVietnamese);
  }
  add("hãng xe", Language::kVietnamese);
  for (int i = 0; i < 4; ++i) add("ngân hàng", Language::kVietnamese);
  EXPECT_EQ(answer_to("ngân hãng").suggestion, std::nullopt);
  for (int i = 0; i < 2000; ++i) add("trời hôm nay đẹp", Language::kVietnamese);
  EXPECT_EQ(answer_to("ngân hãng").suggestion, "ngân hàng");
}

TEST_F(SuggestTest, TwoWordsThatMostlyStandApartCorrectNothing) {
  for (int i = 0; i < 3; ++i) {
    add("ngân hàng", Language::kVietnamese);
    add("ngân sách", Language::kVietnamese);
    add("hàng hóa", Language::kVietnamese);
  }
  add("hãng xe", Language::kVietnamese);
  EXPECT_EQ(answer_to("ngân hãng").suggestion, "ngân hàng") << "half the time";
  for (int i = 0; i < 3; ++i) {
    add("ngân sách", Language::kVietnamese);
    add("hàng hóa", Language::kVietnamese);
  }
  EXPECT_EQ(answer_to("ngân hãng").suggestion, std::nullopt);
}

TEST_F(SuggestTest, TwoWordsThatStandTogetherAsTypedAreRight) {
  for (int i = 0; i < 3; ++i) add("ngân hàng", Language::kVietnamese);
  add("ngân hãng", Language::kVietnamese);
  EXPECT_EQ(answer_to("ngân hãng").suggestion, std::nullopt);
}

TEST_F(SuggestTest, TwoWordsOfWhichNeitherStaysCorrectNothing) {
  for (int i = 0; i < 3; ++i) add("ngân hàng", Language::kVietnamese);
  add("hãng xe", Language::kVietnamese);
  add("ngần ngại", Language::kVietnamese);
  EXPECT_EQ(answer_to("ngần hãng").suggestion, std::nullopt);
}

TEST_F(SuggestTest, AWordIsAsFrequentAsItsSpellingsTogether) {
  for (int i = 0; i < 3; ++i) add("bàng", Language::kVietnamese);
  for (int i = 0; i < 2; ++i) add("bâng", Language::kVietnamese);
  for (int i = 0; i < 4; ++i) add("banga", Language::kVietnamese);
  EXPECT_EQ(answer_to("bangx").suggestion, "bàng");
}

TEST_F(SuggestTest, NoneForAQueryOfManyUnknownWords) {
  add("outworn prejudices", Language::kEnglish);
  std::string query;
  for (const char* last = "abcdfghijkl"; *last != '\0'; ++last)
    query += std::string("prejudic") + *last + ' ';
  const Answer answer = answer_to(query);
  EXPECT_EQ(answer.unknown_words.size(), 11U);
  EXPECT_EQ(answer.suggestion, std::nullopt);
}

TEST_F(SuggestTest, AnUnknownWordIsNamedOnce) {
  add("định kiến", Language::kVietnamese);
  EXPECT_EQ(answer_to("zzq yyq zzq").unknown_words, (std::vector<std::string>{"zzq", "yyq"}));
}

TEST_F(SuggestTest, NoSuggestionWhereAWordHasNoneLikeIt) {
  add("định kiến", Language::kVietnamese);
  const Answer answer = answer_to("zzzzzz");
  EXPECT_EQ(answer.unknown_words, std::vector<std::string>{"zzzzzz"});
  EXPECT_EQ(answer.suggestion, std::nullopt);
}

}  // namespace
}  // namespace songngu
