#include "searcher/query/terms/words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/database/terms/analysis.h"
#include "common/database/terms/schema.h"
#include "tests/searcher/query/query_words.h"

namespace songngu {
namespace {

using testing::ElementsAre;

/// Restores diacritics by a few Vietnamese passages.
class RestoreTest : public testing::Test {
 protected:
  void add(const char* text, int times = 1) {
    for (; times > 0; --times) {
      Xapian::Document document;
      const TextAnalysis analysis = analyse(text, Language::kVietnamese);
      for (const auto& [term, frequency] : analysis.terms) document.add_term(term, frequency);
      document.add_boolean_term(schema::term(schema::kLanguage, name(Language::kVietnamese)));
      database_.add_document(document);
      pairs_.add(analysis.pairs);
    }
  }

  std::vector<QueryWord> words(const char* query) {
    for (const auto& [key, page] : pairs_.pages()) database_.set_metadata(key, page);
    std::vector<QueryWord> words = query_words(query);
    restore_diacritics(CollectionStatistics(database_), words);
    return words;
  }

  std::string restored(const char* query) {
    std::string text;
    for (const QueryWord& word : words(query)) text += (text.empty() ? "" : " ") + word.restored;
    return text;
  }

  Xapian::WritableDatabase database_{"", Xapian::DB_BACKEND_INMEMORY};
  PairCounts pairs_;
};

TEST_F(RestoreTest, AWordAloneIsItsCommonestSpelling) {
  add("hãng", 2);
  add("hàng", 3);
  EXPECT_EQ(restored("hang"), "hàng");
}

TEST_F(RestoreTest, TheSpellingWithoutDiacriticsIsOneOfThem) {
  add("ma", 3);
  add("má");
  EXPECT_EQ(restored("ma"), "ma");
}

TEST_F(RestoreTest, TheWordAfterDecides) {
  add("ngắn", 5);
  add("ngân hàng", 3);
  EXPECT_EQ(restored("ngan"), "ngắn");
  EXPECT_EQ(restored("ngan hang"), "ngân hàng");
}

TEST_F(RestoreTest, TheWordBeforeDecides) {
  add("hãng", 5);
  add("ngân hàng", 3);
  EXPECT_EQ(restored("hang"), "hãng");
  EXPECT_EQ(restored("ngan hang"), "ngân hàng");
}

// "giá" is the commonest by itself and so is "ban"; that it is "gia đình" tells what "ban" before it is.
TEST_F(RestoreTest, AWordDecidesOverTheNextOne) {
  add("giá", 6);
  add("bán giá", 2);
  add("bạn gia", 2);
  add("gia đình", 3);
  EXPECT_EQ(restored("ban gia dinh"), "bạn gia đình");
}

TEST_F(RestoreTest, WordsApartDecideNothing) {
  add("ngắn", 5);
  add("ngân hàng", 3);
  EXPECT_EQ(restored("ngan --- hang"), "ngắn hàng");
}

TEST_F(RestoreTest, WhatWasTypedWithDiacriticsStaysAndDecides) {
  add("ngắn", 5);
  add("ngân hàng", 3);
  const std::vector<QueryWord> found = words("ngan hàng");
  EXPECT_EQ(found[0].restored, "ngân");
  EXPECT_EQ(found[1].restored, "");
}

TEST_F(RestoreTest, SurenessIsTheShareOfTheSpelling) {
  add("hãng", 10);
  add("hàng", 10);
  add("sông", 10);
  EXPECT_NEAR(words("hang")[0].confidence, 0.5, 0.05);
  EXPECT_GT(words("song")[0].confidence, 0.9);
  EXPECT_LT(words("song")[0].confidence, 1) << "it may be another word";
}

TEST_F(RestoreTest, TheNeighbourMakesSure) {
  add("hãng", 5);
  add("ngân hàng", 5);
  EXPECT_LT(words("hang")[0].confidence, 0.6);
  EXPECT_GT(words("ngan hang")[1].confidence, 0.9);
}

TEST_F(RestoreTest, AWordThatIsNoSyllableIsLeftAlone) {
  add("hàng", 3);
  const std::vector<QueryWord> found = words("walkman");
  EXPECT_EQ(found[0].restored, "");
  EXPECT_EQ(found[0].confidence, 0);
}

TEST_F(RestoreTest, ABareWordThatIsKnownNextToAMarkedOneIsAsTyped) {
  add("Phan Bội Châu", 4);
  add("phản bội", 4);
  EXPECT_EQ(restored("phan bội"), "phan ");
  EXPECT_TRUE(words("phan bội")[0].as_typed);
  add("phản bội", 4);
  EXPECT_EQ(restored("phan bội"), "phan ") << "preferred, though seldom with that neighbour";
  EXPECT_FALSE(words("phan bội")[0].as_typed) << "it may be another word";
  EXPECT_EQ(restored("phan boi"), "phản bội") << "with no word marked, the commoner one";
}

TEST_F(RestoreTest, TwoBareWordsThatAreAWordSoArePreferred) {
  add("Nha Trang", 4);
  add("nhà trắng", 8);
  for (const char* other : {"gió", "mưa", "nắng", "bão", "lũ"}) add(other, 10);
  EXPECT_EQ(restored("nha trang"), "nha trang");
  EXPECT_TRUE(words("nha trang")[1].prefers_bare);
  EXPECT_FALSE(words("nha trang")[1].as_typed);
  EXPECT_FALSE(words("gio")[0].prefers_bare);
}

class FunctionWordsTest : public RestoreTest {
 protected:
  /// Which words are none, in the order of the query.
  std::vector<std::string> content(const char* query) {
    std::vector<QueryWord> typed = words(query);
    decide_function_words(CollectionStatistics(database_), typed);
    std::vector<std::string> found;
    for (const QueryWord& word : typed) {
      if (!word.function) found.push_back(word.token.exact);
    }
    return found;
  }
};

TEST_F(FunctionWordsTest, PartsOfWordsAreNone) {
  add("trời hôm nay đẹp", 100);
  add("cho tôi chè", 30);
  add("ngân hàng cho vay", 4);
  EXPECT_THAT(content("cho vay"), ElementsAre("cho", "vay"));
  EXPECT_THAT(content("cho vay tiền"), ElementsAre("cho", "vay", "tiền"));
  EXPECT_THAT(content("cho ngân hàng"), ElementsAre("ngân", "hàng"));
  EXPECT_THAT(content("vay cho"), ElementsAre("vay"));
}

TEST_F(FunctionWordsTest, AWordIsKnownByWhatItMeans) {
  add("của", 3);
  add("cua");
  EXPECT_THAT(content("cua"), ElementsAre());
  add("cua", 5);
  EXPECT_THAT(content("cua"), ElementsAre("cua")) << "a crab";
}

TEST_F(FunctionWordsTest, AnEnglishOneIsNotWhatItCouldMeanInVietnamese) {
  add("thế", 3);
  EXPECT_THAT(content("the hospital"), ElementsAre("hospital"));
}

TEST_F(FunctionWordsTest, InAVietnameseQueryNoneIsEnglish) {
  EXPECT_THAT(content("an toàn"), ElementsAre("an", "toàn"));
  EXPECT_THAT(content("thủ đô"), ElementsAre("thủ", "đô"));
  EXPECT_THAT(content("an apple"), ElementsAre("apple"));
  EXPECT_THAT(content("the phở"), ElementsAre("the", "phở")) << "a syllable, too";
  EXPECT_THAT(content("with phở"), ElementsAre("phở"));
}

TEST(IsOf, AnEnglishPassageHasAMarkedWordByItsLettersOnlyAsAName) {
  const auto is_english = [](const char* word) {
    return is_of(Language::kEnglish, query_words(word).front());
  };
  EXPECT_TRUE(is_english("Walkman"));
  EXPECT_TRUE(is_english("Chí"));
  EXPECT_FALSE(is_english("tên"));
  EXPECT_FALSE(is_english("Thế")) << "the";
  EXPECT_TRUE(is_of(Language::kVietnamese, query_words("tên").front()));
}

TEST(LanguageOf, DiacriticsAreVietnamese) {
  EXPECT_EQ(language_of(query_words("với Walkman")), Language::kVietnamese);
}

TEST(LanguageOf, WordsThatAreMostlyNoSyllablesAreEnglish) {
  EXPECT_EQ(language_of(query_words("outworn prejudices of western buyers")), Language::kEnglish);
}

TEST(LanguageOf, SyllablesAreVietnamese) {
  EXPECT_EQ(language_of(query_words("dinh kien loi thoi")), Language::kVietnamese);
}

TEST(LanguageOf, TwoWordsCouldBeOfEither) {
  EXPECT_EQ(language_of(query_words("western buyers")), std::nullopt);
  EXPECT_EQ(language_of(query_words("buyers buyers western")), std::nullopt) << "a word counts once";
}

TEST(LanguageOf, SyllablesAmongOtherWordsCouldBeOfEither) {
  EXPECT_EQ(language_of(query_words("dinh kien walkman sony loi")), Language::kEnglish);
  EXPECT_EQ(language_of(query_words("dinh kien loi walkman")), std::nullopt);
}

}  // namespace
}  // namespace songngu
