#include "common/lexicon/lexicon.h"

#include <gtest/gtest.h>

#include "tests/common/base/refusal.h"
#include "tests/common/lexicon/small_lexicon.h"

namespace songngu {
namespace {

TEST(Lexicon, KnowsHowFrequentAWordIs) {
  const Lexicon lexicon = small_lexicon();
  const double rice = lexicon.frequency(lexicon.find("gạo", Language::kVietnamese), Language::kVietnamese);
  EXPECT_NEAR(rice, 0.0105, 1e-9);
  EXPECT_GT(rice, lexicon.frequency(Lexicon::kUnknown, Language::kVietnamese));
  EXPECT_GT(Lexicon().frequency(Lexicon::kUnknown, Language::kEnglish), 0);
}

TEST(Lexicon, SurvivesEncoding) {
  EXPECT_EQ(Lexicon::decode(small_lexicon().encode()), small_lexicon());
  EXPECT_EQ(Lexicon::decode(Lexicon().encode()), Lexicon());
  const std::string bytes = Lexicon::built_in().encode();
  EXPECT_EQ(Lexicon::decode(bytes), Lexicon::built_in());
}

TEST(Lexicon, RefusesDamagedBytes) {
  const std::string bytes = small_lexicon().encode();
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_THROW(Lexicon::decode(bytes.substr(0, size)), Error) << size;
  }
  EXPECT_EQ(refusal([&] { static_cast<void>(Lexicon::decode(bytes + "x")); }, ExitCode::kDatabase),
            "its lexicon can't be read | the database is damaged: build it again with 'indexer build'");
  EXPECT_THROW(Lexicon::decode("something else"), Error);
  // Whatever a byte turns into: an answer or an Error, no crash.
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::string damaged = bytes;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
    try {
      static_cast<void>(Lexicon::decode(damaged));
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ExitCode::kDatabase);
    }
  }
}

TEST(Lexicon, BuiltInHasSoundRows) {
  const Lexicon& lexicon = Lexicon::built_in();
  for (const Language language : {Language::kVietnamese, Language::kEnglish}) {
    for (Lexicon::WordId w = 0; w < lexicon.size(language); ++w) {
      double sum = 0;
      for (const Lexicon::Link& link : lexicon.row(w, language)) {
        ASSERT_LT(link.target, lexicon.size(other(language)));
        sum += static_cast<double>(link.probability);
      }
      ASSERT_LT(sum, 2.2) << lexicon.word(w, language);  // a word's syllables, and its compounds beside them
    }
  }
}

}  // namespace
}  // namespace songngu
