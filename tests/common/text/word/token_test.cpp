#include "common/text/word/token.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "common/text/unicode/fold.h"
#include "common/text/unicode/utf8.h"

namespace songngu {
namespace {

std::vector<std::string> exact_words(std::string_view text) {
  std::vector<std::string> words;
  for (const Token& token : tokenize(text)) words.push_back(token.exact);
  return words;
}

using Words = std::vector<std::string>;

TEST(Tokenize, SplitsAsReadersDo) {
  const std::pair<const char*, Words> cases[] = {
      {"", {}},
      {" \t\u00A0 … — “”", {}},
      {"Hà Nội, Việt Nam.", {"hà", "nội", "việt", "nam"}},
      {"start-up", {"start", "up"}},
      {"DeepSeek’s focused", {"deepseek's", "focused"}},
      {"‘quoted’ 'words'", {"quoted", "words"}},
      {"U.S. and U.K.", {"u.s", "and", "u.k"}},
      {"$40.2bn, 40,2 tỷ", {"40.2bn", "40,2", "tỷ"}},
      {"1.000.000,5", {"1.000.000,5"}},
      {"37% 10:30 31/1/2025", {"37", "10", "30", "31", "1", "2025"}},
      {"TP.HCM", {"tp.hcm"}},
      {"a_b __ _x", {"a_b", "_x"}},
      {"COVID-19 GPT4", {"covid", "19", "gpt4"}},
      {"x😀y ❤️ 🇻🇳 👨‍👩‍👧", {"x", "y"}},
      {"name@example.org", {"name", "example.org"}},
      {"đồng:tiền", {"đồng", "tiền"}},
      {"word…next", {"word", "next"}},
      {"xin\nchào", {"xin", "chào"}},
      {"m² ½ ①", {"m"}},
      {"한국어 русский", {"한국어", "русский"}},
      {"צה״ל ר' ג'ירפה", {"צה״ל", "ר'", "ג'ירפה"}},
  };
  for (const auto& [text, words] : cases) EXPECT_EQ(exact_words(text), words) << text;
}

TEST(Tokenize, SplitsScriptsWithoutBlanksByDictionary) {
  EXPECT_GE(exact_words("中文字典很好").size(), 2U);
  EXPECT_GE(exact_words("ภาษาไทยง่าย").size(), 2U);
  const Words mixed = exact_words("học 中文 và abcไทย hết");
  EXPECT_EQ(mixed.front(), "học");
  EXPECT_EQ(mixed.back(), "hết");
}

TEST(Tokenize, KeepsWordsWithZeroWidthCharactersWhole) {
  for (const char* invisible : {"\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u00AD"}) {
    const auto tokens = tokenize(std::string("một tru") + invisible + "ng hai");
    ASSERT_EQ(tokens.size(), 3U);
    EXPECT_EQ(tokens[1].exact, "trung");
    EXPECT_EQ(tokens[1].span, (Span{4, 10}));
    EXPECT_EQ(tokens[2].span, (Span{11, 14}));
  }
}

TEST(Tokenize, CountsSpansInCodePointsOfTheSource) {
  const std::string text = "«Đườ\u0302ng» 😀 hoa\u0300 bi\u0300nh";
  const auto tokens = tokenize(text);
  ASSERT_EQ(tokens.size(), 3U);
  EXPECT_EQ(tokens[0].span, (Span{1, 7}));
  EXPECT_EQ(slice(text, tokens[1].span), "hoa\u0300");
  EXPECT_EQ(tokens[1].exact, "hòa");
  EXPECT_EQ(tokens[1].folded, "hoa");
  EXPECT_EQ(tokens[2].exact, "bình");
}

TEST(Tokenize, GivesTheFormsOfFold) {
  const std::string text = "Thuý ở ĐƯỜNG Ørsted 中文 ภาษา d’accord İzmir е\u0301";
  for (const Token& token : tokenize(text)) {
    EXPECT_EQ(token.exact, exact_form(slice(text, token.span)));
    EXPECT_EQ(token.folded, folded_form(slice(text, token.span)));
  }
}

TEST(Tokenize, SeesCapitals) {
  const std::pair<const char*, bool> words[] = {
      {"Hà", true}, {"hà", false}, {"Đà", true},      {"đà", false},    {"Ở", true},
      {"ở", false}, {"U.S", true}, {"iPhone", false}, {"ǅ", true},      {"1990s", false},
      {"3D", true}, {"42", false}, {"Ông", true},     {"A\u0301", true}};
  for (const auto& [word, capitalized] : words) {
    const auto tokens = tokenize(word);
    ASSERT_EQ(tokens.size(), 1U) << word;
    EXPECT_EQ(tokens[0].capitalized, capitalized) << word;
  }
}

TEST(Tokenize, KeepsLongWordsWhole) {
  const std::string word(5000, 'a');
  const auto tokens = tokenize(word + " " + word + "b");
  ASSERT_EQ(tokens.size(), 2U);
  EXPECT_EQ(tokens[1].span, (Span{5001, 10002}));
}

}  // namespace
}  // namespace songngu
