// Our word boundaries against ICU's, on texts thrown together from everything that its rules tell apart.
#include "common/text/word/word_scanner.h"

#include <memory>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include "common/text/unicode/code_point.h"

namespace songngu {
namespace {

using Ranges = std::vector<std::string>;

bool is_spoken(std::string_view word) {
  for (std::size_t i = 0; i < word.size();) {
    const WordBreak kind = character(next_code_point(word, i)).word;
    if (kind == WordBreak::kLetter || kind == WordBreak::kHebrew || kind == WordBreak::kNumeric ||
        kind == WordBreak::kDictionary) {
      return true;
    }
  }
  return false;
}

Ranges icu_words(const std::string& source) {
  UErrorCode status = U_ZERO_ERROR;
  static const std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createWordInstance(icu::Locale::getEnglish(), status));
  const auto text = icu::UnicodeString::fromUTF8(source);
  iterator->setText(text);
  Ranges words;
  int32_t from = 0;
  for (int32_t to = iterator->next(); to != icu::BreakIterator::DONE; from = to, to = iterator->next()) {
    std::string word;
    text.tempSubStringBetween(from, to).toUTF8String(word);
    if (is_spoken(word)) words.push_back(word);
  }
  return words;
}

Ranges our_words(const std::string& source) {
  WordScanner scanner(source);
  Ranges words;
  while (const auto word = scanner.next())
    words.push_back(source.substr(word->begin, word->end - word->begin));
  return words;
}

std::string random_text(const std::vector<std::string>& pieces, std::mt19937& random) {
  std::uniform_int_distribution<std::size_t> choice(0, pieces.size() - 1);
  std::uniform_int_distribution<int> length(1, 12);
  std::string text;
  for (int i = length(random); i > 0; --i) text += pieces[choice(random)];
  return text;
}

void expect_equal_words(const std::vector<std::string>& pieces, int rounds, unsigned seed) {
  std::mt19937 random(seed);
  for (int i = 0; i < rounds; ++i) {
    const std::string text = random_text(pieces, random);
    ASSERT_EQ(our_words(text), icu_words(text)) << text;
  }
}

// The colon and @ (of which ICU changes its mind from release to release), the zero-width blank and the
// narrow no-break space (a blank to us) are left out: there we differ on purpose (see character.cpp).
TEST(WordScanner, AgreesWithIcuOnLatinText) {
  expect_equal_words({"a",  "Z",    "đ",        "ữ",      "e\u0301", "u\u031B", "0",      "7",      "42",
                      "_",  "'",    "’",        "‘",      "\"",      "“",       "”",      ".",      ",",
                      ";",  "-",    "–",        "/",      "$",       "%",       "…",      "(",      ")",
                      "!",  "?",    "·",        "\u00AD", "\u200D",  "\uFE0F",  "\u2060", "\u0301", " ",
                      "  ", "\t",   "\n",       "\r\n",   "\u00A0",  "&",       "#",      "½",      "²",
                      "ª",  "U.S.", "start-up", "1.000",  "40,2",    "’s"},
                     60000, 1);
}

TEST(WordScanner, AgreesWithIcuOnOtherScripts) {
  expect_equal_words(
      {"я",  "Ω",  "ש", "ל", "״", "'",      "\"", ".", ",", "1", "٣", "٫", "٬", "क", "ि", "한", "국",
       "ᄒ", "ᅡ", "ა", "ե", "՟", "\u200D", "_",  "‿", " ", "x", "ʼ", "׳", "·", "ʰ", "ſ", "Å"},
      40000, 2);
}

TEST(WordScanner, AgreesWithIcuOnEmoji) {
  expect_equal_words({"😀", "❤\uFE0F", "👨‍👩‍👧", "🇻", "🇳", "🏽", "👍", "1\uFE0F\u20E3",
                      "#\uFE0F\u20E3", " ", ".", "©", "™", "1", ",", "-"},
                     20000, 3);
}

TEST(WordScanner, AgreesWithIcuOnScriptsSplitByDictionary) {
  expect_equal_words(
      {"中",  "文字", "典", "カ", "タカナ", "ー", "ひらがな", "の", "ภาษา", "ไทย", "ກ", "ខ្មែរ",
       "ပြည်", "a",    "b1", "2",  ".",      ",",  " ",        "、", "。",   "々",  "’", "한국"},
      20000, 4);
}

}  // namespace
}  // namespace songngu
