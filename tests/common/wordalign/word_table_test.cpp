#include "common/wordalign/word_table.h"

#include <gtest/gtest.h>

namespace songngu {
namespace {

WordTable::Contents small_contents() {
  WordTable::Contents contents;
  contents.words = {{{"chứng", "khoán", "thị", "trường"}, {"market", "stock"}}};
  contents.nothing = {{{.1F, .2F, .3F, .4F}, {.5F, .25F}}};
  JumpRates::Values rates{};
  rates[JumpRates::bucket(1)] = 0.75F;
  contents.jumps[index_of(Language::kEnglish)] = JumpRates(rates);
  contents.links = {{0, 1, {.5F, .25F}}, {2, 0, {1, 0}}, {3, 0, {.125F, .5F}}};
  contents.compounds = {{0, 2, 3, .5F}, {1, 0, 1, .25F}};
  return contents;
}

TEST(WordTable, GivesBackWhatItWasMadeOf) {
  const std::string image = WordTable::image_of(small_contents());
  const WordTable table(image);
  EXPECT_EQ(table.find("chứng", Language::kVietnamese), 0U);
  EXPECT_EQ(table.find("trường", Language::kVietnamese), 3U);
  EXPECT_EQ(table.find("stock", Language::kEnglish), 1U);
  EXPECT_EQ(table.chance(0, 1).english, .5F);
  EXPECT_EQ(table.chance(0, 1).vietnamese, .25F);
  EXPECT_EQ(table.chance(2, 0).english, 1);
  EXPECT_EQ(table.chance(2, 0).vietnamese, 0);
  EXPECT_EQ(table.chance(3, 0).english, .125F);
  EXPECT_EQ(table.compound(0, 2, 3), .5F);
  EXPECT_EQ(table.compound(1, 0, 1), .25F);
  EXPECT_EQ(table.nothing(1, Language::kEnglish), .25F);
  EXPECT_NEAR(table.nothing(2, Language::kVietnamese), .3F, .01F);
  EXPECT_EQ(table.jumps(Language::kEnglish).rate(1), .75F);
}

TEST(WordTable, KnowsNothingOfOtherWords) {
  const std::string image = WordTable::image_of(small_contents());
  const WordTable table(image);
  for (const char* const word : {"", "a", "marke", "markets", "zoo"})
    EXPECT_EQ(table.find(word, Language::kEnglish), WordTable::kUnknown) << word;
  EXPECT_EQ(table.chance(0, 0).english, 0);
  EXPECT_EQ(table.chance(WordTable::kUnknown, 0).english, 0);
  EXPECT_EQ(table.compound(0, 3, 2), 0);
  EXPECT_EQ(table.compound(1, 2, 3), 0);
  EXPECT_GT(table.nothing(WordTable::kUnknown, Language::kEnglish), 0);
}

TEST(WordTable, IsBuiltIn) {
  const WordTable& table = WordTable::built_in();
  const auto thi = table.find("thị", Language::kVietnamese);
  const auto truong = table.find("trường", Language::kVietnamese);
  const auto market = table.find("market", Language::kEnglish);
  EXPECT_GT(table.chance(thi, market).english + table.chance(thi, market).vietnamese, .1F);
  EXPECT_GT(table.compound(market, thi, truong), .1F);
  EXPECT_GT(table.jumps(Language::kVietnamese).rate(1), table.jumps(Language::kVietnamese).rate(5));
}

}  // namespace
}  // namespace songngu
