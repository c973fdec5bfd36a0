#include "common/text/word/spelling.h"

#include <gtest/gtest.h>

#include "common/text/unicode/fold.h"
#include "common/text/word/stem.h"

namespace songngu {
namespace {

std::string spelling(std::string_view word) {
  const std::string folded = folded_form(word);
  return spelling_of(stem(folded), folded, exact_form(word));
}

TEST(Spelling, IsEmptyForAWordThatIsItsStem) {
  EXPECT_EQ(spelling("run"), "");
  EXPECT_EQ(spelling("duong"), "");
}

TEST(Spelling, SaysWhichEndingTheWordHas) {
  EXPECT_EQ(spelling("running"), "aning");
  EXPECT_EQ(spelling("happy"), "by");
  EXPECT_EQ(spelling("dying"), "cying");
}

TEST(Spelling, SaysWhichDiacriticsTheWordHas) {
  EXPECT_EQ(spelling("đường"), "AFM");
  EXPECT_EQ(spelling("trường"), "2FM") << "a digit for a run of letters without";
  EXPECT_EQ(spelling("hàng"), "1A") << "none after the last letter that has some";
  EXPECT_EQ(spelling("cafés"), "as~3B");
}

TEST(Spelling, HasTheWholeWordIfALetterIsNotVietnamese) {
  EXPECT_EQ(spelling("señor"), "=señor");
}

TEST(Spelling, GivesTheWordAgain) {
  for (const std::string word : {"run",
                                 "running",
                                 "happy",
                                 "dying",
                                 "skies",
                                 "possibility",
                                 "trump's",
                                 "đường",
                                 "cafés",
                                 "naïvely",
                                 "2020s",
                                 "москвы",
                                 "u.s",
                                 "a",
                                 "thỷ",
                                 "Éclairs",
                                 "nghiêng",
                                 "ngoằn",
                                 "khuỷu",
                                 "quý",
                                 "hòa",
                                 "ợ",
                                 "đ",
                                 "ma",
                                 "thủtướngchínhphủviệtnam",
                                 "abcdefghijklmnopqá",
                                 "mátxcơva",
                                 "señor",
                                 "straße",
                                 "façade",
                                 "naïve",
                                 "й",
                                 "1ª"}) {
    const std::string folded = folded_form(word);
    EXPECT_EQ(folded_of(stem(folded), spelling(word)), folded) << word;
    EXPECT_EQ(exact_of(stem(folded), spelling(word)), exact_form(word)) << word;
  }
}

TEST(Spelling, OfAnotherStemIsSomeWords) {
  EXPECT_EQ(folded_of("a", "zing"), "ing");
  EXPECT_EQ(exact_of("a", "z~BBB"), "");
  EXPECT_EQ(exact_of("ba", "9AAA"), "ba");
  EXPECT_EQ(exact_of("b", "Z"), "b");
}

}  // namespace

}  // namespace songngu
