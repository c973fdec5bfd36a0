#include "searcher/search/answer/unused_words.h"

#include <algorithm>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/database/terms/analysis.h"
#include "common/database/terms/schema.h"
#include "tests/searcher/query/query_words.h"

namespace songngu {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Among sixty Vietnamese passages some have "hiện tại", whose words are common: they share little less
/// information than a word's syllables.
class UnusedWordsTest : public testing::Test {
 protected:
  UnusedWordsTest() {
    add("mây trôi bay cao đồi xanh gió mát hiện tại", 3);
    add("mây trôi bay cao đồi xanh gió mát hiện", 7);
    for (const char* word : {"an", "anh", "ba", "bi", "ca", "da", "em", "ga", "ha", "la", "ma", "na"}) {
      add(fmt::format("mây trôi bay cao đồi xanh gió {} tại", word).c_str(), 1);
    }
    add("mây trôi qua bay cao đồi xanh gió mát lành", 38);
    for (const auto& [key, page] : pairs_.pages()) database_.set_metadata(key, page);
  }

  void add(const char* text, int times) {
    for (; times > 0; --times) {
      Xapian::Document document;
      const TextAnalysis analysis = analyse(text, Language::kVietnamese);
      for (const auto& [term, frequency] : analysis.terms) document.add_term(term, frequency);
      document.add_boolean_term(schema::term(schema::kLanguage, name(Language::kVietnamese)));
      database_.add_document(document);
      pairs_.add(analysis.pairs);
    }
  }

  /// The texts of the notes if these words are left out as function words.
  std::vector<std::string> noted(const char* query, const std::vector<std::string>& unused,
                                 const std::vector<Hit>& hits) {
    Compiled compiled;
    compiled.words = query_words(query);
    for (QueryWord& word : compiled.words) {
      word.function = std::find(unused.begin(), unused.end(), word.token.exact) != unused.end();
      if (word.function) compiled.unused_words.insert(word.token.span);
    }
    std::vector<std::string> texts;
    for (const Note& note : unused_words_notes(CollectionStatistics(database_), compiled, hits)) {
      EXPECT_EQ(note.kind, NoteKind::kUnused);
      EXPECT_GT(note.at.size(), 0U);
      texts.push_back(note.text);
    }
    return texts;
  }

  static Hit hit(const char* text) {
    Hit made;
    made.text = text;
    return made;
  }

  Xapian::WritableDatabase database_{"", Xapian::DB_BACKEND_INMEMORY};
  PairCounts pairs_;
};

constexpr const char* kNote = "not searched for, as it is a common word: tại; to require it: \"hiện tại\"";

TEST_F(UnusedWordsTest, TheWordsShareInformationButAreNotSurelyOne) {
  const std::vector<QueryWord> words = query_words("hiện tại");
  const double shared = shared_information(CollectionStatistics(database_), words[0].token, words[1].token);
  EXPECT_GT(shared, 0.45);
  EXPECT_LT(shared, 0.5);
}

TEST_F(UnusedWordsTest, AWordThatNoHitHasNextToItsNeighbour) {
  EXPECT_THAT(noted("đồi xanh hiện tại gió mát", {"tại"}, {hit("Gió mát tại đồi xanh hiện ra")}),
              ElementsAre(kNote));
}

TEST_F(UnusedWordsTest, NotIfAHitOrItsCounterpartHasBoth) {
  EXPECT_THAT(noted("đồi xanh hiện tại gió mát", {"tại"}, {hit("Gió mát"), hit("Hiện tại đồi xanh")}),
              IsEmpty());
  Hit english = hit("The hills are green now");
  english.counterpart.emplace().passages.emplace_back().text = "Đồi xanh hiện tại";
  EXPECT_THAT(noted("đồi xanh hiện tại gió mát", {"tại"}, {english}), IsEmpty());
}

TEST_F(UnusedWordsTest, NotIfItSharesLittleOrNothingIsFound) {
  EXPECT_THAT(noted("đồi xanh tại gió mát", {"tại"}, {hit("Gió mát")}), IsEmpty());
  EXPECT_THAT(noted("đồi xanh hiện tại gió mát", {"tại"}, {}), IsEmpty());
  EXPECT_THAT(noted("đồi xanh hiện tại gió mát", {}, {hit("Gió mát")}), IsEmpty());
}

TEST_F(UnusedWordsTest, NotIfPunctuationIsBetween) {
  EXPECT_THAT(noted("đồi xanh hiện... tại gió mát", {"tại"}, {hit("Gió mát")}), IsEmpty());
}

TEST_F(UnusedWordsTest, NotIfItBelongsToAnotherFunctionWord) {
  EXPECT_THAT(noted("hiện tại bay cao", {"tại", "hiện"}, {hit("Gió mát")}), IsEmpty());
}

TEST_F(UnusedWordsTest, NotInAnEnglishQuery) {
  EXPECT_THAT(noted("which clouds float hien tai there", {"tai"}, {hit("Clouds")}), IsEmpty());
}

}  // namespace
}  // namespace songngu
