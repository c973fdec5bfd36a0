#include "searcher/search/read/passage_view.h"

#include <string>

#include <gtest/gtest.h>

#include "common/text/unicode/fold.h"
#include "common/text/word/stem.h"
#include "common/text/word/token.h"

namespace songngu {
namespace {

bool fit(std::string_view a, std::string_view b) {
  return WordStart(a).fits(WordStart(b));
}

TEST(WordStart, TellsWordsApartByTheirFirstTwoLetters) {
  EXPECT_FALSE(fit("mèo", "bèo"));
  EXPECT_FALSE(fit("mèo", "mầo"));
  EXPECT_TRUE(fit("mèo", "mẹ"));
  EXPECT_TRUE(fit("a", "an")) << "the stem of aed is a";
  EXPECT_FALSE(fit("п", "в"));
}

TEST(WordStart, IsTheSameWhateverTheCaseAndTheDiacritics) {
  EXPECT_TRUE(fit("Đường", "duong"));
  EXPECT_TRUE(fit("ĐƯỜNG", "du"));
  EXPECT_TRUE(fit("Ørsted", "orsted"));
  EXPECT_TRUE(fit("Straße", "strasse"));
}

TEST(WordStart, FitsAnythingWhereLettersDoNotFoldByThemselves) {
  EXPECT_TRUE(fit("a\u0323\u0306n", "ăn"));
  EXPECT_TRUE(fit("a\u0323\u0306n", "ông"));
}

TEST(WordStart, OfAStemIsThatOfItsWord) {
  for (const char* word : {"dying", "lying", "tying", "a's", "a’s", "o'", "skies", "y's"}) {
    EXPECT_TRUE(fit(stem(folded_form(word)), word)) << word;
  }
  std::string word;
  for (char a = 'a'; a <= 'z'; ++a) {
    for (char b = 'a'; b <= 'z'; ++b) {
      for (char c = 'a'; c <= 'z'; ++c) {
        for (const char* end : {"", "s", "d", "y", "'s", "ed", "es", "er", "ing", "ies", "ied", "ly"}) {
          word = {a, b, c};
          word += end;
          ASSERT_TRUE(fit(stem(word), word)) << word;
          word.erase(2, 1);
          ASSERT_TRUE(fit(stem(word), word)) << word;
        }
      }
    }
  }
}

TEST(WordStarts, FitWhatAnyOfThemFits) {
  WordStarts starts;
  EXPECT_FALSE(starts.fit(WordStart("mèo")));
  starts.add(WordStart("meo"));
  EXPECT_TRUE(starts.fit(WordStart("mẹ")));
  EXPECT_FALSE(starts.fit(WordStart("chó")));
  EXPECT_TRUE(starts.fit(WordStart("a\u0323\u0306n"))) << "what is not known may be anything";
  starts.add(WordStart("a\u0323\u0306n"));
  EXPECT_TRUE(starts.fit(WordStart("chó")));
}

TEST(PassageView, ItsWordsAreThoseOfTokenize) {
  for (const char* text : {"", "Hà Nội mở cửa 40,2 tỷ đồng; DeepSeek’s start-ups are dying.",
                           "ma\u0323\u0306t a\u0301 — “Ørsted” Straße", "ภาษาไทย 日本語 mixed-in"}) {
    const PassageView view(text, Language::kEnglish);
    const std::vector<Token> tokens = tokenize(text);
    ASSERT_EQ(view.size(), tokens.size());
    for (std::size_t i = tokens.size(); i-- > 0;) {  // in no particular order
      EXPECT_EQ(view.span(i), tokens[i].span);
      EXPECT_EQ(view.exact(i), tokens[i].exact);
      EXPECT_EQ(view.folded(i), tokens[i].folded);
      EXPECT_EQ(view.stem(i), stem(tokens[i].folded));
      EXPECT_TRUE(view.start(i).fits(WordStart(tokens[i].folded)));
    }
  }
}

TEST(PassageView, ReadsQuantitiesInItsLanguage) {
  EXPECT_EQ(PassageView("40,2 tỷ", Language::kVietnamese).quantities().at(0).term,
            PassageView("40.2bn", Language::kEnglish).quantities().at(0).term);
}

}  // namespace
}  // namespace songngu
