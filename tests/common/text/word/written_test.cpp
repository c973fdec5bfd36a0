#include "common/text/word/written.h"

#include <gtest/gtest.h>

#include "common/text/word/token.h"

namespace songngu {
namespace {

TEST(Written, LetterCases) {
  const std::pair<const char*, LetterCase> words[] = {
      {"ai", LetterCase::kSmall},          {"Ai", LetterCase::kCapitalized}, {"AI", LetterCase::kCapitals},
      {"Ý", LetterCase::kCapitalized},     {"ĐHQG", LetterCase::kCapitals},  {"iPhone", LetterCase::kMixed},
      {"McDonald", LetterCase::kMixed},    {"H1N1", LetterCase::kCapitals},  {"3D", LetterCase::kCapitalized},
      {"Đường", LetterCase::kCapitalized}, {"đường", LetterCase::kSmall},    {"42", LetterCase::kSmall},
  };
  for (const auto& [word, expected] : words) EXPECT_EQ(letter_case(word), expected) << word;
}

TEST(Written, GapsToTheWordBefore) {
  const std::pair<const char*, Gap> texts[] = {
      {"TP HCM", Gap::kBlank}, {"TP.HCM", Gap::kSign}, {"TP. HCM", Gap::kStop},    {"F-16", Gap::kSign},
      {"AT&T", Gap::kSign},    {"km/h", Gap::kSign},   {"d’études", Gap::kSign},   {"Anh, Ý", Gap::kComma},
      {"a  b", Gap::kOther},   {"a – b", Gap::kOther}, {"U.S.-made", Gap::kOther},
  };
  for (const auto& [text, expected] : texts) {
    const std::vector<Token> tokens = tokenize(text);
    ASSERT_EQ(tokens.size(), 2U) << text;
    EXPECT_EQ(tokens[0].gap, Gap::kNothing);
    EXPECT_EQ(tokens[1].gap, expected) << text;
  }
}

std::string signs_of(const char* text) {
  std::string all;
  for (const Token& token : tokenize(text)) {
    if (token.signs != NameSigns::kNone) all += with_signs(token.signs, token.folded) + ' ';
  }
  return all;
}

TEST(Written, SignsThatBelongToNames) {
  EXPECT_EQ(signs_of("C++, C# (F#) và .NET"), "c++ c# f# .net ");
  EXPECT_EQ(signs_of("Disney+ tăng"), "disney+ ");
  EXPECT_EQ(signs_of("1+1, a+b, C#m, +x, #tag, đến.Hôm"), "");
}

}  // namespace
}  // namespace songngu
