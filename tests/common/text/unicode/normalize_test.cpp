#include "common/text/unicode/normalize.h"

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

}  // namespace
}  // namespace songngu
