#include "common/text/unicode/letter_case.h"

#include <gtest/gtest.h>

#include "tests/common/text/turkish.h"

namespace songngu {
namespace {

TEST(InCaseOf, FollowsTheModel) {
  EXPECT_EQ(in_case_of("mình", "minh"), "minh");
  EXPECT_EQ(in_case_of("Mình", "minh"), "Minh");
  EXPECT_EQ(in_case_of("MÌNH", "minh"), "MINH");
  EXPECT_EQ(in_case_of("Đúc", "đức"), "Đức");
  EXPECT_EQ(in_case_of("ĐÚC", "đức"), "ĐỨC");
  EXPECT_EQ(in_case_of("Mi\u0300nh", "đinh"), "Đinh") << "decomposed";
}

TEST(InCaseOf, TakesALoneCapitalForTheFirstOfAWord) {
  EXPECT_EQ(in_case_of("Y", "ý"), "Ý");
  EXPECT_EQ(in_case_of("À", "ừ"), "Ừ");
  EXPECT_EQ(in_case_of("A", "an"), "An");
  EXPECT_EQ(in_case_of("Y\u0301", "an"), "An") << "decomposed";
  EXPECT_EQ(in_case_of("A4", "an"), "An");
}

TEST(InCaseOf, LeavesWhatHasItsOwnCase) {
  EXPECT_EQ(in_case_of("nvida", "NVIDIA"), "NVIDIA");
  EXPECT_EQ(in_case_of("", "chip"), "chip");
  EXPECT_EQ(in_case_of("4G", "5g"), "5g");
}

TEST(LowerCase, IsTheSameInEveryLocale) {
  EXPECT_EQ(lower_case("ĐỌC THÊM, LINK"), "đọc thêm, link");
  const Turkish locale;
  EXPECT_EQ(lower_case("LINK"), "link");
}

}  // namespace
}  // namespace songngu
