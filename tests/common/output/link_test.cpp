#include "common/output/link.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace songngu {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::StartsWith;

TEST(Link, BeginsWithTheAddress) {
  EXPECT_EQ(link_begin("https://a.b/c?d=1"), "\x1b]8;;https://a.b/c?d=1\x1b\\");
}

TEST(Link, CannotBeEndedByTheAddress) {
  const std::string link = link_begin("https://a\x1b\\\x07\u009c b");
  EXPECT_EQ(link, "\x1b]8;;https://a%1B\\%07%C2%9C%20b\x1b\\");
}

TEST(Link, TakesNoOtherScheme) {
  EXPECT_EQ(link_begin("javascript:alert(1)"), "");
  EXPECT_EQ(link_begin(""), "");
}

TEST(FileAddress, IsAbsoluteAndPercentEncoded) {
  EXPECT_THAT(file_address("/báo chí/a#b.txt"), EndsWith("/b%C3%A1o%20ch%C3%AD/a%23b.txt"));
  EXPECT_THAT(file_address("a.txt"), StartsWith("file://"));
  EXPECT_THAT(file_address("a.txt"), HasSubstr("/a.txt"));
}

}  // namespace
}  // namespace songngu
