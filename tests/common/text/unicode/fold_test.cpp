#include "common/text/unicode/fold.h"

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

#include "tests/common/text/decomposed.h"

namespace songngu {
namespace {

bool has_diacritics(std::string_view word) {
  return exact_form(word) != folded_form(word);
}

struct Vowel {
  char base;
  std::string lower[6];  // no tone, grave, acute, hook above, tilde, dot below
  std::string upper[6];
};

const std::vector<Vowel>& vowels() {
  static const std::vector<Vowel> kVowels{
      {'a', {"a", "à", "á", "ả", "ã", "ạ"}, {"A", "À", "Á", "Ả", "Ã", "Ạ"}},
      {'a', {"ă", "ằ", "ắ", "ẳ", "ẵ", "ặ"}, {"Ă", "Ằ", "Ắ", "Ẳ", "Ẵ", "Ặ"}},
      {'a', {"â", "ầ", "ấ", "ẩ", "ẫ", "ậ"}, {"Â", "Ầ", "Ấ", "Ẩ", "Ẫ", "Ậ"}},
      {'e', {"e", "è", "é", "ẻ", "ẽ", "ẹ"}, {"E", "È", "É", "Ẻ", "Ẽ", "Ẹ"}},
      {'e', {"ê", "ề", "ế", "ể", "ễ", "ệ"}, {"Ê", "Ề", "Ế", "Ể", "Ễ", "Ệ"}},
      {'i', {"i", "ì", "í", "ỉ", "ĩ", "ị"}, {"I", "Ì", "Í", "Ỉ", "Ĩ", "Ị"}},
      {'o', {"o", "ò", "ó", "ỏ", "õ", "ọ"}, {"O", "Ò", "Ó", "Ỏ", "Õ", "Ọ"}},
      {'o', {"ô", "ồ", "ố", "ổ", "ỗ", "ộ"}, {"Ô", "Ồ", "Ố", "Ổ", "Ỗ", "Ộ"}},
      {'o', {"ơ", "ờ", "ớ", "ở", "ỡ", "ợ"}, {"Ơ", "Ờ", "Ớ", "Ở", "Ỡ", "Ợ"}},
      {'u', {"u", "ù", "ú", "ủ", "ũ", "ụ"}, {"U", "Ù", "Ú", "Ủ", "Ũ", "Ụ"}},
      {'u', {"ư", "ừ", "ứ", "ử", "ữ", "ự"}, {"Ư", "Ừ", "Ứ", "Ử", "Ữ", "Ự"}},
      {'y', {"y", "ỳ", "ý", "ỷ", "ỹ", "ỵ"}, {"Y", "Ỳ", "Ý", "Ỷ", "Ỹ", "Ỵ"}},
  };
  return kVowels;
}

TEST(Fold, KnowsEveryVietnameseLetterToneCaseAndNormalForm) {
  for (const Vowel& vowel : vowels()) {
    for (int tone = 0; tone < 6; ++tone) {
      for (const std::string& letter : {vowel.lower[tone], vowel.upper[tone]}) {
        for (const std::string& form : {letter, decomposed(letter)}) {
          EXPECT_EQ(folded_form(form), std::string(1, vowel.base)) << letter;
          EXPECT_EQ(exact_form(form), vowel.lower[tone]) << letter;
          EXPECT_EQ(folded_form(std::string("t") + form + "ng"), std::string("t") + vowel.base + "ng")
              << letter;
          EXPECT_EQ(exact_form(std::string("T") + form + "NG"), std::string("t") + vowel.lower[tone] + "ng")
              << letter;
          EXPECT_EQ(has_diacritics(form), vowel.lower[tone] != std::string(1, vowel.base)) << letter;
        }
      }
    }
  }
}

// Tone marks typed as separate characters behind a precomposed letter, in either order with the dot below.
TEST(Fold, TakesMixedNormalisation) {
  const std::string marks[6] = {"", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"};
  for (const Vowel& vowel : vowels()) {
    for (int tone = 0; tone < 6; ++tone) {
      EXPECT_EQ(exact_form(std::string("t") + vowel.lower[0] + marks[tone]),
                exact_form(std::string("t") + vowel.lower[tone]));
      EXPECT_EQ(exact_form(std::string("t") + vowel.upper[0] + marks[tone]),
                exact_form(std::string("t") + vowel.lower[tone]));
    }
  }
  EXPECT_EQ(exact_form("a\u0323\u0302"), "ậ");
  EXPECT_EQ(exact_form("ạ\u0302"), "ậ");
  EXPECT_EQ(exact_form("a\u0341"), "á") << "deprecated tone mark";
}

TEST(Fold, MakesEveryLookAlikeADWithStroke) {
  for (const char* letter : {"đ", "Đ", "\u00F0", "\u00D0", "\u0189", "\u0256"}) {
    EXPECT_EQ(exact_form(std::string(letter) + "ường"), "đường");
    EXPECT_EQ(folded_form(std::string(letter) + "ƯỜNG"), "duong");
    EXPECT_TRUE(has_diacritics(letter));
  }
}

TEST(Fold, PutsTheToneMarkInOnePlace) {
  const std::pair<const char*, const char*> placements[] = {
      {"oà", "òa"}, {"oá", "óa"}, {"oả", "ỏa"}, {"oã", "õa"}, {"oạ", "ọa"},
      {"oè", "òe"}, {"oé", "óe"}, {"oẻ", "ỏe"}, {"oẽ", "õe"}, {"oẹ", "ọe"},
      {"uỳ", "ùy"}, {"uý", "úy"}, {"uỷ", "ủy"}, {"uỹ", "ũy"}, {"uỵ", "ụy"}};
  for (const auto& [modern, old] : placements) {
    for (const char* onset : {"", "h", "kh", "th", "Ng"}) {
      const std::string left = std::string(onset) + modern;
      const std::string right = std::string(onset) + old;
      EXPECT_EQ(exact_form(left), exact_form(right));
      EXPECT_EQ(exact_form(decomposed(left)), exact_form(right));
      EXPECT_NE(exact_form(left), folded_form(left));
      EXPECT_EQ(exact_form(left + "'s"), exact_form(right + "’s"));
    }
  }
  EXPECT_EQ(exact_form("HOÀ"), exact_form("hòa"));
}

TEST(Fold, LeavesToneMarksThatHaveOnePlaceOnly) {
  for (const char* word :
       {"quý",   "quỳ",   "quỷ",  "quỹ", "quỵ", "hoàn", "toán",  "thuở",  "khuya", "khuỷu", "xoài",
        "ngoáy", "huỳnh", "luýt", "giá", "của", "mùa",  "hoạch", "choèn", "tuyết", "tuần",  "thuế"}) {
    EXPECT_EQ(exact_form(word), word);
  }
  EXPECT_NE(exact_form("hoá"), exact_form("hoà"));
  EXPECT_NE(exact_form("hoa"), exact_form("hòa"));
}

TEST(Fold, DropsZeroWidthCharacters) {
  for (const char* invisible :
       {"\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u00AD", "\u200E", "\u034F"}) {
    const std::string word = std::string("tru") + invisible + "ng";
    EXPECT_EQ(exact_form(word), "trung");
    EXPECT_EQ(folded_form(word), "trung");
    EXPECT_EQ(exact_form(std::string("e") + invisible + "\u0302"), "ê");
  }
}

TEST(Fold, WritesApostrophesAlike) {
  for (const char* apostrophe : {"'", "’", "‘", "\u201B", "\u02BC", "\uFF07"}) {
    EXPECT_EQ(exact_form(std::string("DeepSeek") + apostrophe + "s"), "deepseek's");
  }
}

TEST(Fold, KeepsOtherLatinLetters) {
  const std::pair<const char*, const char*> words[] = {{"Ørsted", "orsted"},
                                                       {"Łódź", "lodz"},
                                                       {"Straße", "strasse"},
                                                       {"ŒUVRE", "oeuvre"},
                                                       {"Æther", "aether"},
                                                       {"Þór", "thor"},
                                                       {"naïve", "naive"},
                                                       {"Čapek", "capek"},
                                                       {"Erdoğan", "erdogan"},
                                                       {"İstanbul", "istanbul"},
                                                       {"ışık", "isik"},
                                                       {"Ñandú", "nandu"},
                                                       {"Ħal", "hal"},
                                                       {"ǅ", "dz"},
                                                       {"ﬁn", "fin"},
                                                       {"Əliyev", "eliyev"},
                                                       {"x\u0304\u0301y", "xy"},
                                                       {"Ⱥ", "a"},
                                                       {"Ɔkɔmfo", "okomfo"},
                                                       {"Ɓaɗɛ", "bade"},
                                                       {"Ｔｏｋｙｏ", "tokyo"},
                                                       {"ɸʃ", "ɸʃ"}};
  for (const auto& [word, folded] : words) {
    EXPECT_EQ(folded_form(word), folded) << word;
    EXPECT_EQ(folded_form(decomposed(word)), folded) << word;
    EXPECT_EQ(exact_form(decomposed(word)), exact_form(word)) << word;
  }
  EXPECT_EQ(exact_form("ØRSTED"), "ørsted");
  EXPECT_EQ(exact_form("ŁÓDŹ"), "łódź");
  EXPECT_EQ(exact_form("ﬁn"), "fin");
}

TEST(Fold, OnlyLowersOtherScripts) {
  const std::pair<const char*, const char*> words[] = {
      {"Ελλάδα", "ελλάδα"}, {"Йод", "йод"},          {"ЩЁ", "щё"},       {"中文", "中文"},
      {"がぎ", "がぎ"},     {"ภาษา", "ภาษา"},        {"हिन्दी", "हिन्दी"}, {"한국", "한국"},
      {"עִבְרִית", "עִבְרִית"},   {"Ὀδυσσεύς", "ὀδυσσεύσ"}};
  for (const auto& [word, lower] : words) {
    EXPECT_EQ(folded_form(word), folded_form(decomposed(word))) << word;
    EXPECT_EQ(exact_form(word), exact_form(decomposed(word))) << word;
    EXPECT_EQ(folded_form(word), exact_form(word)) << word;
    EXPECT_FALSE(has_diacritics(word)) << word;
    EXPECT_EQ(exact_form(decomposed(lower)), exact_form(lower)) << word;
  }
  EXPECT_EQ(folded_form("Йод"), "йод");
  EXPECT_EQ(folded_form("Ελλάδα"), "ελλάδα");
  EXPECT_EQ(folded_form("が"), "が");
}

TEST(Fold, DropsWhatStandsOnALetterBehindAMarkOfAnotherScript) {
  const std::string folded = folded_form("a\u0300\u0302\u06EA");  // the last of them comes first in NFC
  EXPECT_EQ(folded, "a\u06EA");
  EXPECT_EQ(folded_form(folded), folded);
  EXPECT_EQ(folded_form("й\u0302"), "й\u0302") << "no Latin letter";
}

TEST(Fold, TakesLongWordsAndMalformedBytes) {
  std::string word;
  std::string folded;
  for (int i = 0; i < 500; ++i) {
    word += "ữ";
    folded += 'u';
  }
  EXPECT_EQ(folded_form(word), folded);
  EXPECT_EQ(folded_form(word + "\u0323"), folded);
  EXPECT_EQ(exact_form(""), "");
  EXPECT_EQ(exact_form("a\xFF\xC3"), "a\uFFFD\uFFFD");
}

// Every character, compared with what ICU says of it.

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

TEST(Fold, TakesIAndYForOneWhereBothAreWritten) {
  const std::pair<const char*, const char*> words[] = {{"lí", "lý"},   {"kĩ", "kỹ"}, {"hi", "hy"},
                                                       {"mĩ", "mỹ"},   {"tỉ", "tỷ"}, {"quí", "quý"},
                                                       {"qui", "quy"}, {"sĩ", "sỹ"}};
  for (const auto& [i, y] : words) {
    EXPECT_EQ(exact_form(i), exact_form(y)) << i;
    EXPECT_EQ(folded_form(i), folded_form(y)) << i;
  }
  EXPECT_EQ(exact_form("bác"), "bác");
  EXPECT_EQ(exact_form("sỹ"), "sĩ");
}

TEST(Fold, KeepsIAndYApartElsewhere) {
  for (const auto& [i, y] :
       {std::pair("thi", "thy"), {"khi", "khy"}, {"ni", "ny"}, {"i", "y"}, {"lim", "lym"}, {"tai", "tay"}}) {
    EXPECT_NE(folded_form(i), folded_form(y)) << i;
  }
}

TEST(Fold, IAndYWithOtherMarksFoldAsWithout) {
  for (const char* word : {"hî", "ti\u0320", "k\u0301i"}) {
    const WordForms forms = word_forms(word);
    EXPECT_EQ(folded_form(forms.folded), forms.folded) << word;
    EXPECT_EQ(folded_form(forms.exact), forms.folded) << word;
  }
}

TEST(Fold, BeginningsAreNotYetWords) {
  EXPECT_EQ(beginning_forms("li").folded, "li");
  EXPECT_EQ(beginning_forms("hoà").exact, "hoà");
  EXPECT_EQ(beginning_forms("ĐƯỜ").folded, "duo");
}

}  // namespace

}  // namespace songngu
