#include "searcher/search/suggest/slips.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "searcher/search/suggest/slip_weights.h"

namespace songngu {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

/// The cost of having typed it so; negative if it is no slip.
double cost(std::string_view typed, std::string_view meant, Letters letters = Letters::kTyped) {
  for (const Slip& slip : slips(typed, letters)) {
    if (slip.meant == meant) return slip.cost;
  }
  return -1;
}

TEST(Slips, TelexIsUndone) {
  EXPECT_THAT(composed("tieengs"), Contains("tiếng"));
  EXPECT_THAT(composed("vieetj"), Contains("việt"));
  EXPECT_THAT(composed("vieejt"), Contains("việt"));
  EXPECT_THAT(composed("dduwowngf"), Contains("đường"));
  EXPECT_THAT(composed("dduowngf"), Contains("đường"));
  EXPECT_THAT(composed("toans"), Contains("toán"));
  EXPECT_THAT(composed("sor"), ElementsAre("sỏ"));
  EXPECT_THAT(composed("tuw"), ElementsAre("tư"));
}

TEST(Slips, VniIsUndone) {
  EXPECT_THAT(composed("tie61ng"), Contains("tiếng"));
  EXPECT_THAT(composed("vie65t"), Contains("việt"));
  EXPECT_THAT(composed("d9u7o7ng2"), Contains("đường"));
  EXPECT_THAT(composed("d9uo72ng"), Contains("đường"));
}

TEST(Slips, OtherWordsAreNone) {
  EXPECT_THAT(composed("anh"), IsEmpty());
  EXPECT_THAT(composed("sting"), IsEmpty());
  EXPECT_THAT(composed("1976"), IsEmpty());
  EXPECT_THAT(composed("boss"), IsEmpty()) << "the second s takes the tone back";
  EXPECT_THAT(composed("a1"), IsEmpty()) << "a letter and a digit are a name";
  EXPECT_THAT(composed(std::string(6000, 'a') + "s"), IsEmpty()) << "no syllable is so long";
}

TEST(Slips, ATone) {
  EXPECT_EQ(cost("sữ", "sử"), kAlikeToneCost);
  EXPECT_EQ(cost("sử", "sữ"), kAlikeToneCost);
  EXPECT_EQ(cost("hãng", "hàng"), kOtherToneCost);
  EXPECT_EQ(cost("hãng", "hang"), kOtherToneCost);
  EXPECT_LT(cost("hang", "hàng"), 0) << "without diacritics it is any of them";
}

TEST(Slips, AToneOnTheWrongVowel) {
  EXPECT_EQ(cost("tóan", "toán"), kTonePlaceCost);
  EXPECT_EQ(cost("thùân", "thuần"), kTonePlaceCost);
  EXPECT_EQ(cost("gía", "giá"), kTonePlaceCost);
  EXPECT_EQ(cost("qúy", "quý"), kTonePlaceCost);
  EXPECT_EQ(cost("tóan", "toàn"), kOtherToneCost + kTonePlaceCost);
  EXPECT_LT(cost("hòa", "hoà"), 0) << "one spelling";
  for (const char* right :
       {"người", "khuỷu", "quyển", "giếng", "gì", "của", "mía", "nghiêng", "xoáy", "hươu"}) {
    EXPECT_LT(cost(right, right), 0) << right;
    EXPECT_NE(cost(right, right), kTonePlaceCost);
  }
}

TEST(Slips, Sounds) {
  EXPECT_EQ(cost("trợ", "chợ"), kSoundCost);
  EXPECT_EQ(cost("xản", "sản"), kSoundCost);
  EXPECT_EQ(cost("dành", "giành"), kSoundCost);
  EXPECT_EQ(cost("rành", "dành"), kSoundCost);
  EXPECT_EQ(cost("nẫn", "lẫn"), kSoundCost);
  EXPECT_EQ(cost("việt", "việc"), kSoundCost);
  EXPECT_EQ(cost("khôn", "không"), kSoundCost);
  EXPECT_EQ(cost("lí", "lý"), kSameSoundCost);
  EXPECT_EQ(cost("nghành", "ngành"), kSameSoundCost);
  EXPECT_LT(cost("nhà", "lhà"), 0) << "nh is another sound than n";
  EXPECT_LT(cost("chi", "khi"), 0) << "so is ch than c";
}

TEST(Slips, MarksOfLetters) {
  EXPECT_EQ(cost("duơng", "dương"), kLetterMarkCost);
  EXPECT_EQ(cost("đuờng", "đường"), kLetterMarkCost);
  EXPECT_EQ(cost("dường", "đường"), kLetterMarkCost);
}

TEST(Slips, OrderOfLetters) {
  EXPECT_EQ(cost("nma", "nam"), kSwappedCost);
  EXPECT_EQ(cost("dinễ", "diễn"), kSwappedCost);
  EXPECT_EQ(cost("khổổ", "khổ"), kDoubledCost);
  EXPECT_EQ(cost("thuwowngs", "thướng"), kRawKeysCost);
}

TEST(Slips, OtherLettersWhereTheyMayBe) {
  EXPECT_LT(cost("chiế", "chiến"), 0);
  EXPECT_EQ(cost("chiế", "chiến", Letters::kAny), kMissingCost);
  EXPECT_EQ(cost("chiếnr", "chiến", Letters::kAny), kExtraCost);
  EXPECT_EQ(cost("chieb", "chien", Letters::kAny), kReplacedCost);
  EXPECT_THAT(slips("internationalisation", Letters::kAny), IsEmpty());
}

TEST(Slips, LongWordsAreNone) {
  EXPECT_THAT(slips(std::string(200000, 'a'), Letters::kAny), IsEmpty()) << "in linear time";
}

}  // namespace
}  // namespace songngu
