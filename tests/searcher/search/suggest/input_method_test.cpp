#include "searcher/search/suggest/input_method.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace songngu {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(InputMethod, TelexIsUndone) {
  EXPECT_THAT(composed("tieengs"), Contains("tiếng"));
  EXPECT_THAT(composed("vieetj"), Contains("việt"));
  EXPECT_THAT(composed("vieejt"), Contains("việt"));
  EXPECT_THAT(composed("dduwowngf"), Contains("đường"));
  EXPECT_THAT(composed("dduowngf"), Contains("đường"));
  EXPECT_THAT(composed("toans"), Contains("toán"));
  EXPECT_THAT(composed("sor"), ElementsAre("sỏ"));
  EXPECT_THAT(composed("tuw"), ElementsAre("tư"));
}

TEST(InputMethod, VniIsUndone) {
  EXPECT_THAT(composed("tie61ng"), Contains("tiếng"));
  EXPECT_THAT(composed("vie65t"), Contains("việt"));
  EXPECT_THAT(composed("d9u7o7ng2"), Contains("đường"));
  EXPECT_THAT(composed("d9uo72ng"), Contains("đường"));
}

TEST(InputMethod, OtherWordsAreNone) {
  EXPECT_THAT(composed("anh"), IsEmpty());
  EXPECT_THAT(composed("sting"), IsEmpty());
  EXPECT_THAT(composed("1976"), IsEmpty());
  EXPECT_THAT(composed("boss"), IsEmpty()) << "the second s takes the tone back";
  EXPECT_THAT(composed("a1"), IsEmpty()) << "a letter and a digit are a name";
  EXPECT_THAT(composed(std::string(6000, 'a') + "s"), IsEmpty()) << "no syllable is so long";
}

}  // namespace
}  // namespace songngu
