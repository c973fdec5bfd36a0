#include "searcher/search/read/word_start.h"

#include <string>

#include <gtest/gtest.h>

#include "common/text/unicode/fold.h"
#include "common/text/word/stem.h"

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

}  // namespace
}  // namespace songngu
