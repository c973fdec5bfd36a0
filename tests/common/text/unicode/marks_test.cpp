#include "common/text/unicode/marks.h"

#include <gtest/gtest.h>

#include "common/text/unicode/fold.h"

namespace songngu {
namespace {

TEST(Marks, AreOneByteForAMarkedLetterAndOneForARunWithout) {
  EXPECT_EQ(marks_of("duong", "đường"), "AFM");
  EXPECT_EQ(marks_of("truong", "trường"), "2FM");
  EXPECT_EQ(marks_of("hang", "hàng"), "1A");
}

TEST(Marks, GiveTheWordBack) {
  for (const std::string_view word : {"đường", "nghiêng", "ngoằn", "khuỷu", "quý", "hòa", "ợ", "đ", "ma",
                                      "thủtướngchínhphủviệtnam", "abcdefghijklmnopqá", "mátxcơva"}) {
    const WordForms forms = word_forms(word);
    EXPECT_EQ(with_marks(forms.folded, marks_of(forms.folded, forms.exact)), forms.exact) << word;
  }
}

TEST(Marks, KeepWordsOfOtherLettersWhole) {
  for (const std::string_view word : {"señor", "straße", "façade", "naïve", "й", "1ª"}) {
    const WordForms forms = word_forms(word);
    EXPECT_EQ(with_marks(forms.folded, marks_of(forms.folded, forms.exact)), forms.exact) << word;
  }
  EXPECT_EQ(marks_of("senor", "señor"), "=señor");
}

TEST(Marks, OfAnotherWordMakeSomeWord) {
  EXPECT_EQ(with_marks("ba", "9AAA"), "ba");
  EXPECT_EQ(with_marks("b", "Z"), "b");
}

}  // namespace
}  // namespace songngu
