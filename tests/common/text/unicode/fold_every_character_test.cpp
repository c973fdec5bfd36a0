// Folding, held against ICU character by character.
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include "common/text/unicode/fold.h"

namespace songngu {
namespace {

std::string decomposed(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto result =
      icu::Normalizer2::getNFDInstance(status)->normalize(icu::UnicodeString::fromUTF8(text), status);
  std::string bytes;
  return result.toUTF8String(bytes);
}

std::string utf8(UChar32 c) {
  std::string bytes;
  return icu::UnicodeString(c).toUTF8String(bytes);
}

bool is_latin_letter(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  return u_isalpha(c) && uscript_getScript(c, &status) == USCRIPT_LATIN;
}

TEST(FoldEveryCharacter, IsIdempotentAndBlindToNormalFormForEveryCharacter) {
  for (UChar32 c = 1; c < 0x30000; ++c) {
    if (!u_isdefined(c) || U_IS_SURROGATE(c)) continue;
    for (const std::string& word : {utf8(c), std::string("x") + utf8(c) + "\u0301y"}) {
      const WordForms forms = word_forms(word);
      ASSERT_EQ(exact_form(forms.exact), forms.exact) << std::hex << c;
      ASSERT_EQ(folded_form(forms.folded), forms.folded) << std::hex << c;
      ASSERT_EQ(folded_form(forms.exact), forms.folded) << std::hex << c;
      ASSERT_EQ(exact_form(decomposed(word)), forms.exact) << std::hex << c;
      ASSERT_EQ(folded_form(decomposed(word)), forms.folded) << std::hex << c;
    }
  }
}

TEST(FoldEveryCharacter, BringsEveryCommonLatinLetterToAsciiAsIcuDoes) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> peer(
      icu::Transliterator::createInstance("Latin-ASCII", UTRANS_FORWARD, status));
  ASSERT_TRUE(U_SUCCESS(status));
  const std::string differs = "ĸŉſƆƎƏƖƟƦǝəƿǷɊɋẚªº";  // by choice, or ICU keeps them
  for (UChar32 c = 0xAA; c <= 0x1EFF; ++c) {
    if (!is_latin_letter(c) || (c > 0x24F && c < 0x1E00) || differs.find(utf8(c)) != std::string::npos)
      continue;
    icu::UnicodeString text(c);
    text.foldCase();
    peer->transliterate(text);
    std::string expected;
    text.toUTF8String(expected);
    EXPECT_EQ(folded_form(utf8(c)), expected) << std::hex << c << ' ' << utf8(c);
  }
}

TEST(FoldEveryCharacter, LosesNoLetter) {
  for (UChar32 c = 'A'; c < 0x30000; ++c) {
    if (u_isalpha(c) && !u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) {
      ASSERT_FALSE(folded_form(utf8(c)).empty()) << std::hex << c;
    }
  }
}

TEST(FoldEveryCharacter, ServesManyThreads) {
  std::vector<std::thread> threads;
  std::vector<std::string> results(8);
  for (std::string& result : results) {
    threads.emplace_back([&result] {
      for (UChar32 c = 0x80; c < 0x3000; ++c) result += u_isdefined(c) ? folded_form(utf8(c)) : "";
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& result : results) EXPECT_EQ(result, results.front());
}

}  // namespace
}  // namespace songngu
