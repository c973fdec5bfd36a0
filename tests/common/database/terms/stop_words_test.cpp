#include "common/database/terms/stop_words.h"

#include <gtest/gtest.h>

namespace songngu {
namespace {

Token token_of(std::string_view text) {
  return tokenize(text).at(0);
}

TEST(FunctionWord, IsJudgedInVietnameseByDiacritics) {
  EXPECT_TRUE(is_function_word("có", Language::kVietnamese));
  EXPECT_FALSE(is_function_word("cổ", Language::kVietnamese));
  EXPECT_FALSE(is_function_word("co", Language::kVietnamese));
  EXPECT_TRUE(is_function_word(token_of("CÓ"), Language::kVietnamese));
}

TEST(FunctionWord, IsJudgedInEnglishByTheFoldedForm) {
  EXPECT_TRUE(is_function_word("the", Language::kEnglish));
  EXPECT_TRUE(is_function_word(token_of("Thé"), Language::kEnglish));
  EXPECT_FALSE(is_function_word("chip", Language::kEnglish));
}

TEST(FunctionWord, IsOfOneLanguage) {
  EXPECT_FALSE(is_function_word("the", Language::kVietnamese));
  EXPECT_FALSE(is_function_word("có", Language::kEnglish));
  EXPECT_TRUE(is_function_word(token_of("the")));
  EXPECT_TRUE(is_function_word(token_of("có")));
  EXPECT_FALSE(is_function_word(token_of("cổ")));
}

TEST(FunctionWord, WithDiacriticsIsNoEnglishOne) {
  for (const char* word : {"đô", "nợ", "ổn", "thế", "Thé"}) EXPECT_FALSE(is_function_word(token_of(word)));
}

}  // namespace
}  // namespace songngu
