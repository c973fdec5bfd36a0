#include "common/text/normalize.h"

#include <string>

#include <gtest/gtest.h>

namespace songngu {
namespace {

TEST(ToNfc, ComposesWhatIsDecomposed) {
  EXPECT_EQ(to_nfc("be\u0323\u0302nh"), "bệnh");
  EXPECT_EQ(to_nfc("be\u0302\u0323nh"), "bệnh") << "marks in either order";
  EXPECT_EQ(to_nfc("u\u031Bo\u031B\u0300ng"), "ường");
  EXPECT_EQ(to_nfc("đường"), "đường");
  EXPECT_EQ(to_nfc("plain"), "plain");
  EXPECT_EQ(to_nfc(""), "");
  EXPECT_EQ(to_nfc("\u1100\u1161"), "가");
}

TEST(ToNfc, ReplacesMalformedBytes) {
  EXPECT_EQ(to_nfc("a\xFFz"), "a\uFFFDz");
  EXPECT_EQ(to_nfc("a\xE1\xBBz"), "a\uFFFD\uFFFDz");
}

TEST(ToVisible, DropsWhatNoReaderSees) {
  EXPECT_EQ(to_visible("\uFEFFxin\u200B chào\u00AD"), "xin chào");
  EXPECT_EQ(to_visible("tie\u200B\u0302\u0301ng"), "tiếng");
  EXPECT_EQ(to_visible("a\u2060b\u200Cc\u200Dd\u200Ee"), "abcde");
}

TEST(ToVisible, MakesEveryBlankASpace) {
  EXPECT_EQ(to_visible("1\u00A0000\u202Fkm\u3000\tx"), "1 000 km  x");
  EXPECT_EQ(to_visible("a\nb"), "a\nb");
}

}  // namespace
}  // namespace songngu
