#include "common/lexicon/lexicon.h"

#include <gtest/gtest.h>

#include "common/lexicon/difference.h"
#include "tests/common/base/refusal.h"

namespace songngu {
namespace {

/// Two words a language: "gạo" is "rice", "nước" is "water" or "country".
Lexicon small_lexicon(float water = 0.5F) {
  Lexicon::Side vi{{"gạo", "nước"}, {10, 30}, {0, 1, 3}, {{1, 0.5F}, {0, 0.25F}, {2, water}}, 1000};
  Lexicon::Side en{
      {"countri", "rice", "water"}, {9, 8, 20}, {0, 1, 2, 3}, {{1, 0.5F}, {0, 1.0F}, {1, 0.5F}}, 900};
  return {vi, en};
}

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

TEST(LexiconDifference, GivesTheChangedLexiconBack) {
  const Lexicon base = small_lexicon();
  Lexicon::Side vi{{"gạo", "gạo nếp", "nước"},
                   {12, 3, 30},
                   {0, 2, 3, 5},
                   {{1, 0.5F}, {3, 0.25F}, {3, 1.0F}, {0, 0.25F}, {2, 0.5F}},
                   1200};
  Lexicon::Side en{{"countri", "rice", "water", "zest"},
                   {9, 8, 20, 1},
                   {0, 1, 2, 3, 3},
                   {{2, 0.5F}, {0, 1.0F}, {2, 0.5F}},
                   950};
  const Lexicon changed(vi, en);
  ByteWriter out;
  write_difference(base, changed, 0, out);
  const std::string bytes = out.take();
  ByteReader in(bytes);
  EXPECT_EQ(read_difference(base, in), changed);
  EXPECT_TRUE(in.at_end());
}

TEST(LexiconDifference, LeavesOutWhatDiffersWithinTheTolerance) {
  const Lexicon changed = small_lexicon(0.45F);
  ByteWriter exact;
  ByteWriter tolerant;
  write_difference(small_lexicon(), changed, 0, exact);
  write_difference(small_lexicon(), changed, 1, tolerant);
  const std::string bytes = tolerant.take();
  EXPECT_LT(bytes.size(), exact.take().size());
  ByteReader in(bytes);
  EXPECT_EQ(read_difference(small_lexicon(), in), small_lexicon());
}

TEST(LexiconDifference, RefusesAnotherBase) {
  ByteWriter out;
  write_difference(small_lexicon(), small_lexicon(), 0, out);
  const std::string bytes = out.take();
  ByteReader in(bytes);
  EXPECT_EQ(
      refusal([&] { read_difference(Lexicon(), in); }, ExitCode::kDatabase),
      "its lexicon is damaged or of another version | the database is damaged: build it again with 'indexer "
      "build'");
}

}  // namespace
}  // namespace songngu
