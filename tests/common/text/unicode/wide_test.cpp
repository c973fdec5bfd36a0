#include "common/text/unicode/wide.h"

#include <gtest/gtest.h>

#include "common/text/unicode/fold.h"

namespace songngu {
namespace {

TEST(Wide, BecomesAscii) {
  EXPECT_TRUE(has_wide_forms("tăng ４０％"));
  EXPECT_EQ(without_wide_forms("ＡＩ tăng ４０％！"), "AI tăng 40%!");
}

TEST(Wide, OtherTextStays) {
  for (const char* text : {"đường", "ｶﾅ", "￥5", ""}) {
    EXPECT_FALSE(has_wide_forms(text)) << text;
    EXPECT_EQ(without_wide_forms(text), text);
  }
}

TEST(Wide, WordsFoldTheSame) {
  EXPECT_EQ(exact_form("ＡＩ"), "ai");
  EXPECT_EQ(folded_form("３ｎｍ"), "3nm");
}

}  // namespace
}  // namespace songngu
