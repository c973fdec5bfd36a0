#include "common/text/unicode/character.h"

#include <string>

#include <gtest/gtest.h>

#include "common/text/unicode/utf8.h"

namespace songngu {
namespace {

std::string utf8(char32_t c) {
  std::string bytes;
  append_code_point(bytes, c);
  return bytes;
}

bool is_surrogate(char32_t c) {
  return c >= 0xD800 && c < 0xE000;
}

// Who passes over them asks neither for their word break nor for their sentence break.
TEST(LatinLetter, IsALetterToEveryRule) {
  std::size_t known = 0;
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (is_surrogate(c)) continue;
    const std::string bytes = utf8(c);
    const std::size_t size = latin_letter_size(bytes, 0);
    if (size == 0) continue;
    ++known;
    ASSERT_EQ(size, bytes.size()) << std::hex << std::uint32_t{c};
    ASSERT_EQ(character(c).word, WordBreak::kLetter) << std::hex << std::uint32_t{c};
    const SentenceBreak kind = character(c).sentence;
    ASSERT_TRUE(kind == SentenceBreak::kLower || kind == SentenceBreak::kUpper ||
                kind == SentenceBreak::kLetter)
        << std::hex << std::uint32_t{c};
  }
  EXPECT_EQ(known, 2 * 26 + 256 - 2 + 128);
}

TEST(LatinLetter, KnowsAllOfVietnamese) {
  const std::string letters =
      "aăâbcdđeêghiklmnoôơpqrstuưvxyàằầèềìòồờùừỳảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹáắấéếíóốớúứýạặậẹệịọộợụựỵ";
  EXPECT_EQ(skip_latin_letters(letters, 0), letters.size());
}

TEST(LatinLetter, IsNotMoreThanTheTextHas) {
  const std::string letter = "ế";
  EXPECT_EQ(latin_letter_size(letter.substr(0, 1), 0), 0U);
  EXPECT_EQ(latin_letter_size(letter.substr(0, 2), 0), 0U);
  EXPECT_EQ(skip_latin_letters("Ảnh 9", 0), std::string("Ảnh").size());
}

}  // namespace

}  // namespace songngu
