#include "indexer/digest/trim.h"

#include <gtest/gtest.h>

namespace songngu {
namespace {

TEST(Trim, TakesAwayBlanksOfEveryKindAtBothEnds) {
  for (const char* blank : {" ", "\t", "\r", "\v", "\f", "\u0085", "\u00A0", "\u1680", "\u2003", "\u202F",
                            "\u205F", "\u3000", "\u2028", "\u2029"}) {
    EXPECT_EQ(trim(std::string(blank) + "hồ sơ" + blank), "hồ sơ");
  }
}

TEST(Trim, TakesAwayWhatNobodySees) {
  for (const char* blank :
       {"\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u00AD", "\u200E", "\u200F", "\u180E"}) {
    EXPECT_EQ(trim(std::string(blank) + " đất " + blank), "đất");
  }
}

TEST(Trim, LeavesTheInsideAlone) {
  EXPECT_EQ(trim(" a\u00A0\u200Bb "), "a\u00A0\u200Bb");
  EXPECT_EQ(trim("\u2067x\u2069"), "\u2067x\u2069") << "half of an isolate must not be cut off";
}

TEST(Trim, OfBlanksAloneIsEmpty) {
  EXPECT_EQ(trim(""), "");
  EXPECT_EQ(trim(" \u00A0\uFEFF\t"), "");
}

TEST(Trim, PrefixCountsBytes) {
  EXPECT_EQ(leading_space("x"), 0U);
  EXPECT_EQ(leading_space(" \u00A0x"), 3U);
}

TEST(WithoutInvisible, KeepsWhiteSpace) {
  EXPECT_EQ(without_invisible("a \u200Bb\uFEFF\u00A0c"), "a b\u00A0c");
}

}  // namespace
}  // namespace songngu
