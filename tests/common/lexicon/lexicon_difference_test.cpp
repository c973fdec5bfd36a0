#include "common/lexicon/lexicon_difference.h"

#include <algorithm>
#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/common/base/refusal.h"
#include "tests/common/lexicon/small_lexicon.h"

namespace songngu {
namespace {

TEST(LexiconDifference, GivesTheChangedLexiconBack) {
  const Lexicon base = small_lexicon();
  Lexicon::Side vi{{"gạo", "gạo nếp", "nước"},
                   {12, 3, 30},
                   {0, 2, 3},
                   {{1, 0.5F}, {3, 0.25F}, {3, 1.0F}, {0, 0.25F}, {2, 0.5F}},
                   1200};
  Lexicon::Side en{{"countri", "rice", "water", "zest"},
                   {9, 8, 20, 1},
                   {0, 1, 2, 3},
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

TEST(LexiconDifference, WritesWhatItReadAsTheSameBytes) {
  for (int sixteenths = 0; sixteenths < 300; ++sixteenths) {
    const float water = std::exp2(-static_cast<float>(sixteenths) / 16);
    ByteWriter out;
    write_difference(small_lexicon(), small_lexicon(water), 0, out);
    const std::string bytes = out.take();
    ByteReader in(bytes);
    const Lexicon read = read_difference(small_lexicon(), in);
    const float kept = read.row(1, Language::kVietnamese)[1].probability();
    EXPECT_LE(std::abs(std::log2(kept / std::max(water, std::exp2(-15.9375F)))), 0.13F) << sixteenths;
    ByteWriter again;
    write_difference(small_lexicon(), read, 0, again);
    EXPECT_EQ(again.take(), bytes) << sixteenths;
  }
}

TEST(LexiconDifference, ReadsWhatWasLearnedFromAllEntries) {
  EXPECT_FALSE(learned_from_all(""));
  ByteWriter out;
  write_difference(Lexicon::built_in(), Lexicon::built_in(), 0, out);
  write_difference(Lexicon::built_in(), Lexicon::built_in(), 0, out);  // without one fold
  const auto learned = learned_from_all(out.take());
  ASSERT_TRUE(learned);
  EXPECT_EQ(learned->size(Language::kEnglish), Lexicon::built_in().size(Language::kEnglish));
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

TEST(LexiconDifference, RefusesProbabilitiesOfNoLink) {
  ByteWriter out;
  write_difference(small_lexicon(), small_lexicon(), 0, out);
  std::string bytes = out.take();
  ASSERT_EQ(bytes.back(), '\0') << "no probability";
  bytes.back() = '\1';
  bytes += '\5';
  ByteReader in(bytes);
  EXPECT_THAT(refusal([&] { read_difference(small_lexicon(), in); }, ExitCode::kDatabase),
              testing::StartsWith("its lexicon is damaged"));
}

}  // namespace
}  // namespace songngu
