#include "common/text/unicode/utf8.h"

#include <string>

#include <gtest/gtest.h>

namespace songngu {
namespace {

using namespace std::string_view_literals;

TEST(WithoutByteOrderMark, TakesOneOffTheBeginning) {
  EXPECT_EQ(without_byte_order_mark("\uFEFFđ"), "đ");
  EXPECT_EQ(without_byte_order_mark("đ\uFEFF"), "đ\uFEFF");
  EXPECT_EQ(without_byte_order_mark("\xEF\xBB"), "\xEF\xBB");
  EXPECT_EQ(without_byte_order_mark(""), "");
}

struct Malformed {
  std::string_view bytes;
  std::size_t byte, line, column;
};

TEST(FindInvalidUtf8, NamesTheFirstBadPlace) {
  const Malformed cases[] = {
      {"\x80"sv, 0, 1, 1},                // continuation byte alone
      {"ab\xC3"sv, 2, 1, 3},              // cut off
      {"đ\xE1\xBB"sv, 2, 1, 2},           // cut off after two of three
      {"a\nđđ\xFF"sv, 6, 2, 3},           // never a byte of UTF-8
      {"\xC0\xAF"sv, 0, 1, 1},            // overlong
      {"\xC1\xBF"sv, 0, 1, 1},            // overlong
      {"\xE0\x9F\xBF"sv, 0, 1, 1},        // overlong
      {"\xF0\x8F\xBF\xBF"sv, 0, 1, 1},    // overlong
      {"\xED\xA0\x80"sv, 0, 1, 1},        // surrogate
      {"x\r\ny\xED\xBF\xBF"sv, 4, 2, 2},  // surrogate
      {"\xF4\x90\x80\x80"sv, 0, 1, 1},    // beyond U+10FFFF
      {"\xF5\x80\x80\x80"sv, 0, 1, 1},
      {"\xF0\x9F\x98"sv, 0, 1, 1},
      {"\n\n\xC3("sv, 2, 3, 1},
  };
  for (const Malformed& expected : cases) {
    const auto found = find_invalid_utf8(expected.bytes);
    ASSERT_TRUE(found.has_value()) << testing::PrintToString(expected.bytes);
    EXPECT_EQ(found->byte, expected.byte) << testing::PrintToString(expected.bytes);
    EXPECT_EQ(found->line, expected.line) << testing::PrintToString(expected.bytes);
    EXPECT_EQ(found->column, expected.column) << testing::PrintToString(expected.bytes);
  }
}

TEST(FindInvalidUtf8, AcceptsTheEdgesOfEveryLength) {
  for (const std::string_view text :
       {""sv, "\0"sv, "\x7F"sv, "\u0080"sv, "\u07FF"sv, "\u0800"sv, "\uD7FF"sv, "\uE000"sv, "\uFFFF"sv,
        "\U00010000"sv, "\U0010FFFF"sv, "\uFEFFđường"sv}) {
    EXPECT_FALSE(find_invalid_utf8(text).has_value()) << testing::PrintToString(text);
  }
}

TEST(CodePoints, AreCounted) {
  EXPECT_EQ(code_point_count(""), 0U);
  EXPECT_EQ(code_point_count("đường"), 5U);
  EXPECT_EQ(code_point_count("a😀b"), 3U);
  EXPECT_EQ(code_point_count("e\u0301"), 2U);
}

TEST(Slice, CutsByCodePoints) {
  const std::string_view text = "ađ😀ữz";
  EXPECT_EQ(slice(text, {0, 1}), "a");
  EXPECT_EQ(slice(text, {1, 3}), "đ😀");
  EXPECT_EQ(slice(text, {3, 99}), "ữz");
  EXPECT_EQ(slice(text, {9, 12}), "");
  EXPECT_EQ(slice(text, {2, 2}), "");
}

TEST(CodePointIndex, TranslatesBothWays) {
  const std::string_view text = "ađ😀ữz";  // bytes 0, 1, 3, 7, 10; 11 in all
  const CodePointIndex index(text);
  EXPECT_EQ(index.size(), 5U);
  const std::size_t starts[] = {0, 1, 3, 7, 10, 11};
  for (std::uint32_t i = 0; i < 6; ++i) {
    EXPECT_EQ(index.byte(i), starts[i]);
    EXPECT_EQ(index.code_points(starts[i]), i);
  }
  EXPECT_EQ(index.code_points(2), 1U) << "inside a character rounds down";
  EXPECT_EQ(index.code_points(6), 2U);
  EXPECT_EQ(index.byte(77), 11U);
}

TEST(CodePointIndex, TakesAnEmptyText) {
  const CodePointIndex index("");
  EXPECT_EQ(index.size(), 0U);
  EXPECT_EQ(index.byte(0), 0U);
  EXPECT_EQ(index.code_points(0), 0U);
}

}  // namespace
}  // namespace songngu
