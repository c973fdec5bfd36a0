#include "common/text/word/capitals.h"

#include <string>

#include <gtest/gtest.h>

namespace songngu {
namespace {

std::string telling(const char* text) {
  const std::vector<Token> tokens = tokenize(text);
  const std::vector<bool> capitals = telling_capitals(tokens);
  std::string words;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (capitals[i]) words += tokens[i].exact + ' ';
  }
  return words;
}

TEST(Capitals, OfWordsThatStandOut) {
  EXPECT_EQ(telling("Hãng này dùng AI để dự báo"), "ai ");
  EXPECT_EQ(telling("WHO warned of a new wave"), "who ");
  EXPECT_EQ(telling("Kinh tế Anh, Ý và Đức tăng trưởng chậm"), "anh ý đức ");
}

TEST(Capitals, NotOfFirstWordsAndLongerNames) {
  EXPECT_EQ(telling("Anh họp với chị. Ai cũng vui"), "");
  EXPECT_EQ(telling("thành phố Hà Nội và ông Trần Anh nói"), "");
  EXPECT_EQ(telling("What should I do"), "");
}

TEST(Capitals, NotOfHeadlines) {
  EXPECT_EQ(telling("GIÁ VÀNG HÔM NAY GIẢM"), "");
  EXPECT_EQ(telling("Fed Holds Rates as Banks Wait"), "");
}

}  // namespace
}  // namespace songngu
