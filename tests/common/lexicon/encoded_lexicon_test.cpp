#include "common/lexicon/encoded_lexicon.h"

#include <algorithm>

#include <gmock/gmock.h>

#include "tests/common/base/refusal.h"

namespace songngu {
namespace {

using ::testing::Contains;
using ::testing::Field;
using ::testing::IsEmpty;
using ::testing::Not;

/// Twenty words a language, so two blocks: "từ00" is "word19", "từ01" is "word18" or, less likely, "word00".
std::string bytes_of_twenty() {
  Lexicon::Side vi{{}, {}, {0}, {}, 1000};
  Lexicon::Side en = vi;
  for (std::uint32_t i = 0; i < 20; ++i) {
    const std::string number = {static_cast<char>('0' + i / 10), static_cast<char>('0' + i % 10)};
    vi.words.push_back("từ" + number);
    en.words.push_back("word" + number);
    for (Lexicon::Side* side : {&vi, &en}) side->counts.push_back(static_cast<float>(i));
    if (i > 0) vi.links.push_back({0, 0.25F});
    if (i < 19) vi.links.push_back({19 - i, 0.5F});
    vi.row_begin.push_back(static_cast<std::uint32_t>(vi.links.size()));
    en.row_begin.push_back(0);
  }
  return Lexicon(vi, en).encode();
}

std::vector<std::string> found(const EncodedLexicon& lexicon, std::string_view word) {
  std::vector<std::string> words;
  for (const Translation& translation : lexicon.translations(word, Language::kVietnamese)) {
    words.push_back(translation.word);
  }
  return words;
}

TEST(EncodedLexicon, FindsTranslationsLikeliestFirst) {
  const std::string bytes = bytes_of_twenty();
  const EncodedLexicon lexicon(bytes);
  using Words = std::vector<std::string>;
  EXPECT_EQ(found(lexicon, "từ00"), Words{"word19"});
  EXPECT_EQ(found(lexicon, "từ01"), (Words{"word18", "word00"}));
  EXPECT_EQ(found(lexicon, "từ17"), (Words{"word02", "word00"})) << "in the second block";
  EXPECT_EQ(found(lexicon, "từ19"), Words{"word00"});
  EXPECT_DOUBLE_EQ(lexicon.translations("từ01", Language::kVietnamese).at(1).probability, 0.25);
  for (const char* word : {"", "a", "từ", "từ005", "từ20", "zzz"})
    EXPECT_THAT(found(lexicon, word), IsEmpty()) << word;
  EXPECT_THAT(lexicon.translations("word03", Language::kEnglish), IsEmpty());
}

TEST(EncodedLexicon, KnowsNothingWhereThereAreNoWords) {
  const std::string bytes = Lexicon().encode();
  const EncodedLexicon lexicon(bytes);
  EXPECT_EQ(lexicon.find("rice", Language::kEnglish), EncodedLexicon::kUnknown);
  EXPECT_GT(lexicon.frequency(EncodedLexicon::kUnknown, Language::kEnglish), 0);
}

TEST(EncodedLexicon, SaysWhatTheDecodedTableSays) {
  const Lexicon& decoded = Lexicon::built_in();
  const EncodedLexicon& encoded = EncodedLexicon::built_in();
  for (const Language language : {Language::kVietnamese, Language::kEnglish}) {
    ASSERT_GT(decoded.size(language), 10'000U);
    for (Lexicon::WordId id = 0; id < decoded.size(language); ++id) {
      const std::string& word = decoded.word(id, language);
      ASSERT_EQ(encoded.find(word, language), id) << word;
      ASSERT_EQ(encoded.frequency(id, language), decoded.frequency(id, language)) << word;
      const auto row = decoded.row(id, language);
      const auto translations = encoded.translations(word, language);
      ASSERT_EQ(translations.size(), row.size()) << word;
      for (const Lexicon::Link& link : row) {
        ASSERT_THAT(translations,
                    Contains(::testing::AllOf(
                        Field(&Translation::word, decoded.word(link.target, other(language))),
                        Field(&Translation::probability, static_cast<double>(link.probability)))))
            << word;
      }
    }
  }
}

TEST(EncodedLexicon, BuiltInKnowsCommonWordsCompoundsAndNames) {
  const EncodedLexicon& lexicon = EncodedLexicon::built_in();
  EXPECT_EQ(found(lexicon, "gạo").at(0), "rice");
  EXPECT_EQ(found(lexicon, "kinh tế").at(0), "econom");
  EXPECT_THAT(lexicon.translations("water", Language::kEnglish), Contains(Field(&Translation::word, "nước")));
  EXPECT_THAT(lexicon.translations("franc", Language::kEnglish), Contains(Field(&Translation::word, "pháp")));
  EXPECT_THAT(lexicon.translations("chad", Language::kEnglish), Not(IsEmpty()));  // from CLDR alone
}

// Whatever a byte turns into: an answer or an Error, no crash.
TEST(EncodedLexicon, RefusesDamagedBytes) {
  const std::string bytes = bytes_of_twenty();
  EXPECT_EQ(refusal([] { EncodedLexicon("something else"); }, ExitCode::kDatabase),
            "its lexicon can't be read | the database is damaged: build it again with 'indexer build'");
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    EXPECT_THROW(EncodedLexicon(std::string_view(bytes).substr(0, at)), Error) << at;
    std::string damaged = bytes;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
    try {
      const EncodedLexicon lexicon(damaged);
      for (const char* word : {"từ00", "từ17", "zzz"}) static_cast<void>(found(lexicon, word));
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ExitCode::kDatabase);
    }
  }
}

}  // namespace
}  // namespace songngu
