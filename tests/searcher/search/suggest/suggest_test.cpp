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

  Answer answer_to(const std::string& query, std::size_t total = 0) {
    Answer answer;
    answer.total = total;
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

TEST_F(SuggestTest, WhatLooksLikeAFieldIsNotMisspelt) {
  add("walkman in the language", Language::kEnglish);
  EXPECT_EQ(answer_to("language:en").suggestion, std::nullopt);
  EXPECT_EQ(answer_to("language:en wallkman").suggestion, "language:en walkman");
  EXPECT_EQ(answer_to("langauge:walkman").suggestion, std::nullopt);
  EXPECT_EQ(answer_to("walkman: langauge").suggestion, "walkman: language");
}

TEST_F(SuggestTest, AFieldsNameBeforeAColonIsNotMisspelt) {
  for (int i = 0; i < 5; ++i) add("tăng tang", Language::kVietnamese);
  EXPECT_EQ(answer_to("tag").suggestion, "tang");
  EXPECT_EQ(answer_to("tag:").suggestion, std::nullopt);
  EXPECT_EQ(answer_to("tag: tăng").suggestion, std::nullopt);
}

TEST_F(SuggestTest, AnUnknownLetterIsNotAnother) {
  for (int i = 0; i < 5; ++i) add("a ở nhà", Language::kVietnamese);
  EXPECT_EQ(answer_to("b").suggestion, std::nullopt);
  EXPECT_EQ(answer_to("a\"b").suggestion, std::nullopt);
  EXPECT_EQ(answer_to("õ").suggestion, "ở") << "the same with other marks";
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
  for (int i = 0; i < 4; ++i) add("ngân hàng", Language::kVietnamese);
  add("ngân sách", Language::kVietnamese);
  add("hàng hóa", Language::kVietnamese);
  add("hãng xe", Language::kVietnamese);
  EXPECT_EQ(answer_to("ngân hãng").suggestion, "ngân hàng") << "mostly together";
  for (int i = 0; i < 6; ++i) {
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

class SlipsOfOneWord : public SuggestTest {
 protected:
  SlipsOfOneWord() {
    for (int i = 0; i < 3; ++i) {
      for (const char* word :
           {"châu lục", "chiến lược", "xảy ra", "giật mình", "toán học", "toàn dân", "ngành nghề", "việt nam",
            "năm nay", "đà nẵng", "hồ chí minh", "diễn đàn", "vất vả", "pháp lý"}) {
        add(word, Language::kVietnamese);
      }
    }
    // Words of which each slip makes others that the index has as well.
    for (const char* other : {"nục", "sảy", "dật", "lượt", "nược", "lí"}) add(other, Language::kVietnamese);
  }
};

TEST_F(SlipsOfOneWord, InitialsThatAreSpokenAlike) {
  EXPECT_EQ(answer_to("châu nục").suggestion, "châu lục");
  EXPECT_EQ(answer_to("sảy ra").suggestion, "xảy ra");
  EXPECT_EQ(answer_to("dật mình").suggestion, "giật mình");
  EXPECT_EQ(answer_to("triến lược").suggestion, "chiến lược");
}

TEST_F(SlipsOfOneWord, EndingsThatAreSpokenAlike) {
  EXPECT_EQ(answer_to("chiến lượt").suggestion, "chiến lược");
  EXPECT_EQ(answer_to("vấc vả").suggestion, "vất vả");
  EXPECT_EQ(answer_to("diễng đàn").suggestion, "diễn đàn");
}

TEST_F(SlipsOfOneWord, OtherSpellingsOfASound) {
  EXPECT_FALSE(answer_to("pháp lí").suggestion) << "it is the same word";
  EXPECT_EQ(answer_to("nghành nghề").suggestion, "ngành nghề");
}

TEST_F(SlipsOfOneWord, ATone) {
  EXPECT_EQ(answer_to("tóan học").suggestion, "toán học");
  EXPECT_EQ(answer_to("diển đàn").suggestion, "diễn đàn");
  EXPECT_EQ(answer_to("châu lúc").suggestion, "châu lục");
}

TEST_F(SlipsOfOneWord, LettersSwappedOrDoubledOrMissing) {
  EXPECT_EQ(answer_to("việt nma").suggestion, "việt nam");
  EXPECT_EQ(answer_to("dinễ đàn").suggestion, "diễn đàn");
  EXPECT_EQ(answer_to("htâu lục").suggestion, std::nullopt) << "no such slip";
  EXPECT_EQ(answer_to("hcâu lục").suggestion, "châu lục");
  EXPECT_EQ(answer_to("diễnn đàn").suggestion, "diễn đàn");
  EXPECT_EQ(answer_to("chiế lược").suggestion, "chiến lược");
}

TEST_F(SlipsOfOneWord, SyllablesTypedAsOneWord) {
  EXPECT_EQ(answer_to("danang").suggestion, "đà nẵng");
  EXPECT_EQ(answer_to("diễnđàn").suggestion, "diễn đàn");
  EXPECT_EQ(answer_to("hochiminh").suggestion, "hồ chí minh");
  EXPECT_EQ(answer_to("Danang").suggestion, "Đà nẵng");
}

TEST_F(SlipsOfOneWord, WhatWasTypedWithoutDiacriticsStaysSo) {
  EXPECT_EQ(answer_to("dien dann").suggestion, "dien dan");
  EXPECT_EQ(answer_to("dine dan").suggestion, "dien dan");
}

TEST_F(SlipsOfOneWord, WhatIsRightStaysSo) {
  for (const char* right : {"châu lục", "xảy ra", "toán học", "viet nam", "da nang", "pháp lý", "lượt", "sảy",
                            "học toán", "năm châu", "lục lí"}) {
    EXPECT_EQ(answer_to(right).suggestion, std::nullopt) << right;
  }
}

TEST_F(SuggestTest, AWordThatFewPassagesHaveForOneThatVeryManyHave) {
  add("xữ", Language::kVietnamese);
  for (int i = 0; i < 100; ++i) add("xử", Language::kVietnamese);
  EXPECT_EQ(answer_to("xữ").suggestion, "xử");
  EXPECT_EQ(answer_to("xử").suggestion, std::nullopt);
  EXPECT_EQ(answer_to("xữ", 6).suggestion, std::nullopt) << "many hits";
}

TEST_F(SuggestTest, AWordWithADigitCanBeUnknown) {
  add("tiếng Việt F16", Language::kVietnamese);
  EXPECT_TRUE(answer_to("F16").unknown_words.empty());
  EXPECT_EQ(answer_to("F16z").unknown_words, std::vector<std::string>{"F16z"});
  EXPECT_EQ(answer_to("F16z tieengs").suggestion, "F16z tiếng") << "it is left as it is";
  EXPECT_TRUE(answer_to("1976").unknown_words.empty()) << "a number";
}

TEST_F(SuggestTest, AWordInCapitalsIsNotMisspelt) {
  add("ngân hàng sẽ", Language::kVietnamese);
  EXPECT_EQ(answer_to("ngân hàng SXE").suggestion, std::nullopt);
  EXPECT_EQ(answer_to("NGÂN HÀNH").suggestion, "NGÂN HÀNG") << "all is in capitals";
}

TEST_F(SuggestTest, AnUnlikelyWordIsNotSuggestedForANewOne) {
  add("macron", Language::kVietnamese);
  for (int i = 0; i < 2000; ++i) add("trời hôm nay đẹp quá đi", Language::kVietnamese);
  EXPECT_EQ(answer_to("marconi").suggestion, std::nullopt) << "two letters from a rare word";
  EXPECT_EQ(answer_to("macrron").suggestion, "macron");
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
  const Answer answer = answer_to("zzq yyq zzq");
  EXPECT_EQ(answer.unknown_words, (std::vector<std::string>{"zzq", "yyq"}));
  ASSERT_EQ(answer.notes.size(), 2U);
  EXPECT_EQ(answer.notes[1].kind, NoteKind::kUnknownWord);
  EXPECT_EQ(answer.notes[1].text, "no passage contains: yyq");
  EXPECT_EQ(answer.notes[1].at, (Span{4, 7}));
}

TEST_F(SuggestTest, NoSuggestionWhereAWordHasNoneLikeIt) {
  add("định kiến", Language::kVietnamese);
  const Answer answer = answer_to("zzzzzz");
  EXPECT_EQ(answer.unknown_words, std::vector<std::string>{"zzzzzz"});
  EXPECT_EQ(answer.suggestion, std::nullopt);
}

}  // namespace
}  // namespace songngu
