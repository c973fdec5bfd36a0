#include "common/text/sentence/sentence.h"

#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "common/text/unicode/utf8.h"

namespace songngu {
namespace {

using Sentences = std::vector<std::string>;

Sentences sentences_of(std::string_view text) {
  Sentences sentences;
  for (const Span span : split_sentences(text)) sentences.emplace_back(slice(text, span));
  return sentences;
}

// Each text is written as the list of its sentences, joined by the blank that stands between them.
void expect_split(const Sentences& sentences) {
  std::string text;
  for (const std::string& sentence : sentences) text += (text.empty() ? "" : " ") + sentence;
  EXPECT_EQ(sentences_of(text), sentences) << text;
}

TEST(SplitSentences, EndsAtStops) {
  expect_split({"Một câu.", "Hai câu!", "Ba câu?", "Bốn"});
  expect_split({"One.", "Two!", "Three?!", "Four..."});
  EXPECT_EQ(sentences_of(""), Sentences{});
  EXPECT_EQ(sentences_of("  \u00A0\n "), Sentences{});
  EXPECT_EQ(sentences_of("  A b.  C d. \t"), (Sentences{"A b.", "C d."}));
  EXPECT_EQ(sentences_of("A b\nc d"), (Sentences{"A b", "c d"}));
}

TEST(SplitSentences, KeepsVietnameseAbbreviations) {
  expect_split({"Ông sống ở TP. Hồ Chí Minh và TP.HCM từ lâu.", "Bà thì không."});
  expect_split({"Nhà ở Q. Bình Thạnh, P. Bến Nghé.", "Gần chợ."});
  expect_split(
      {"PGS.TS. Nguyễn Văn An, ThS. Lê Bình, BS. Trần Cúc và GS. Phạm Dũng có mặt.", "Họ phát biểu."});
  expect_split({"Cà phê, chè, hồ tiêu, v.v. được trồng ở đây.", "Rất nhiều."});
  expect_split({"Cà phê, chè, v.v.", "Tuy nhiên giá giảm."});
  expect_split({"Xem tr. 12 và tr. 15 của sách.", "Hết."});
  expect_split({"Đó là Đông Nam Á.", "Nước này ở đâu?"});
}

TEST(SplitSentences, KeepsEnglishAbbreviations) {
  expect_split({"Mr. Smith met Mrs. Brown, Dr. Green and Prof. White.", "They talked."});
  expect_split({"The U.S. Congress and the U.N. Council met at 5 p.m. Friday.", "The rest is history."});
  expect_split({"He moved to the U.S.", "The family stayed."});
  expect_split({"Apple Inc. Chairman Arthur Levinson spoke.", "Nobody listened."});
  expect_split({"It was bought by Example Corp.", "The price was low."});
  expect_split({"George W. Bush and J. K. Rowling never met E. W. Stokes.", "So what?"});
  expect_split({"See No. 5, p. 12 and Fig. 3 for Jan. 3.", "Done."});
  expect_split({"Fruit, e.g. apples, i.e. round ones, vs. pears etc. are cheap.", "Buy."});
  expect_split({"They rely on vitamin C.", "The doctor agrees."});
}

TEST(SplitSentences, KeepsNumbersAndAddresses) {
  expect_split({"Giá 40,2 tỷ, tức $40.2bn hay 1.000.000.", "Rẻ."});
  expect_split({"Booking.Com and example.org are hosts.", "Visit www.Example.Org/Page.Html now."});
  expect_split({"1. First thing.", "2. Second thing."});
  expect_split({"Version 2.0.1 is out.", "20 people cheered."});
}

TEST(SplitSentences, KeepsClosingQuotesAndBrackets) {
  expect_split({"Ông nói: “Đúng vậy.”", "Rồi ông đi."});
  expect_split({"“Really?” he asked.", "“Yes!”", "She left."});
  expect_split({"(He left.)", "[Nobody saw.]", "‘Good.’", "\"Fine.\"", "End."});
  expect_split({"He said, \"We left.\"", "\"They stayed.\"", "«Đúng.»", "Hết."});
  EXPECT_EQ(sentences_of("\"We won. \" The crowd cheered."),
            (Sentences{"\"We won. \"", "The crowd cheered."}));
}

TEST(SplitSentences, TakesEllipses) {
  expect_split({"Tôi chờ…", "Anh không đến."});
  expect_split({"Tôi chờ...", "Anh không đến."});
  expect_split({"Tôi chờ… rồi về... một mình.", "Hết."});
  expect_split({"Hà Nội, Huế, Đà Nẵng...", "Đó là các thành phố."});
}

TEST(SplitSentences, BeginsWithAnything) {
  expect_split({"Sales fell.", "iPhone users left.", "eBay rose."});
  expect_split({"He stopped.", "– Then he went on.", "- Thôi đi.", "— Vâng."});
  expect_split({"It fell.", "“It rose,” she said.", "(It did not.)", "2017 was better."});
  expect_split({"Câu thứ nhất kết thúc.", "nhưng câu sau viết thường."});
  expect_split({"Tỷ lệ là 94%.", "họ cũng vậy."});
}

TEST(SplitSentences, NeverEndsAtColonOrSemicolon) {
  expect_split({"Ba điều: Một là thế; Hai là vậy: Xong.", "Hết."});
}

TEST(SplitSentences, MissesNoForgottenBlank) {
  EXPECT_EQ(sentences_of("Đó là năm 2010.Tuy nhiên sai."), (Sentences{"Đó là năm 2010.", "Tuy nhiên sai."}));
  EXPECT_EQ(sentences_of("This is the end.The next begins."),
            (Sentences{"This is the end.", "The next begins."}));
  EXPECT_EQ(sentences_of("Thật sao?Không!Có."), (Sentences{"Thật sao?", "Không!", "Có."}));
  EXPECT_EQ(sentences_of("\"Xong.\"Ông đi."), (Sentences{"\"Xong.\"", "Ông đi."}));
  EXPECT_EQ(sentences_of("Ở Tp.Huế, ThS.Lê và Th.S Lý."), (Sentences{"Ở Tp.Huế, ThS.Lê và Th.S Lý."}));
  EXPECT_EQ(sentences_of("Hỏi Thu.Trang@example.org."), (Sentences{"Hỏi Thu.Trang@example.org."}));
}

TEST(SplitSentences, TakesScriptsWithoutBlanks) {
  EXPECT_EQ(sentences_of("你好。再见！好吗？"), (Sentences{"你好。", "再见！", "好吗？"}));
}

TEST(SentenceScanner, SaysNothingMoreBehindTheLast) {
  for (const char* text : {"", " \n ", "One. Two", "One.  "}) {
    SentenceScanner scanner(text);
    while (scanner.next()) {
    }
    EXPECT_FALSE(scanner.next()) << text;
  }
}

TEST(SplitSentences, TakesLettersOfAllKindsAlike) {
  EXPECT_EQ(sentences_of("ẠỹƿÀ… Ừ.ỲƯ ÿ9. Ā × ÷. Z\u0323."),
            (Sentences{"ẠỹƿÀ…", "Ừ.ỲƯ ÿ9.", "Ā × ÷.", "Z\u0323."}));
}

// Whatever the text, no visible character is lost or counted twice, and no sentence begins or ends with a
// blank.
TEST(SplitSentences, CoversEveryCharacterOnce) {
  const std::vector<std::string> pieces{
      "Ông", "the", "A", "U.S.", "v.v.", "…", "...", ".", "?",  "!",  "\"", "”",      "“",      "(",      ")",
      " ",   " ",   " ", "\n",   "40.2", "đ", "-",   ":", "。", "中", "😀",  "\u200B", "\u00A0", "e\u0301"};
  std::mt19937 random(7);
  std::uniform_int_distribution<std::size_t> choice(0, pieces.size() - 1);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (int i = 0; i < 15; ++i) text += pieces[choice(random)];
    std::uint32_t last = 0;
    for (const Span span : split_sentences(text)) {
      ASSERT_LT(span.begin, span.end) << text;
      ASSERT_GE(span.begin, last) << text;
      const auto between = slice(text, {last, span.begin});
      ASSERT_EQ(split_sentences(between).size(), 0U) << text;
      const std::string sentence(slice(text, span));
      ASSERT_NE(sentence.front(), ' ') << text;
      ASSERT_NE(sentence.back(), ' ') << text;
      last = span.end;
    }
    ASSERT_EQ(split_sentences(slice(text, {last, 100000})).size(), 0U) << text;
  }
}

}  // namespace
}  // namespace songngu
