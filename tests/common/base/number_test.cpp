#include "common/base/number.h"

#include <cstdint>

#include <gtest/gtest.h>

namespace songngu {
namespace {

TEST(ParseWhole, TakesTheWholeText) {
  EXPECT_EQ(parse_whole<int>("42"), 42);
  EXPECT_EQ(parse_whole<int>("-7"), -7);
  EXPECT_EQ(parse_whole<int>("007"), 7);
  EXPECT_EQ(parse_whole<double>("1.5"), 1.5);
  for (const char* text : {"", " ", "4 ", " 4", "4x", "x", "+4", "0x4", "4.0", "-"}) {
    EXPECT_EQ(parse_whole<int>(text), std::nullopt) << text;
  }
  EXPECT_EQ(parse_whole<unsigned>("-1"), std::nullopt);
}

TEST(ParseWhole, KeepsToTheRange) {
  EXPECT_EQ(parse_whole<int>("1", 1, 3), 1);
  EXPECT_EQ(parse_whole<int>("3", 1, 3), 3);
  EXPECT_EQ(parse_whole<int>("0", 1, 3), std::nullopt);
  EXPECT_EQ(parse_whole<int>("4", 1, 3), std::nullopt);
  EXPECT_EQ(parse_whole<std::uint8_t>("255"), 255);
  EXPECT_EQ(parse_whole<std::uint8_t>("256"), std::nullopt);
  for (const char* text : {"nan", "inf", "-inf", "1e999"}) {
    EXPECT_EQ(parse_whole<double>(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace songngu
