#include "indexer/digest/refusal.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support.h"

namespace songngu {
namespace {

using namespace std::string_view_literals;
using digest_test::messages;
using digest_test::parse;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(Refusal, SaysWhereUtf8Ends) {
  const ParsedFile parsed = parse("- Giá gạo\n- Giá \xE9 xăng\n- \xE9\n");
  EXPECT_THAT(parsed.entries, IsEmpty());
  EXPECT_THAT(messages(parsed),
              ElementsAre("corpus/entry.txt:2:7: error: not UTF-8: byte 0xE9; convert it to UTF-8"));
}

TEST(Refusal, SaysThatTheFileIsTruncated) {
  EXPECT_THAT(
      messages(parse("Giá gạ"sv.substr(0, 8))),
      ElementsAre("corpus/entry.txt:1:6: error: not UTF-8: the file ends inside a character (byte 0xE1)"));
}

TEST(Refusal, OfNulBytes) {
  EXPECT_THAT(messages(parse("một\nhai\0ba"sv)),
              ElementsAre("corpus/entry.txt:2:4: error: NUL byte: a binary file, not text"));
}

TEST(Refusal, NamesUtf16AndUtf32) {
  for (const std::string_view text : {"\xFF\xFEG\0i\0"sv, "\xFE\xFF\0G\0i"sv, "G\0i\0"sv, "\0G\0i"sv}) {
    EXPECT_THAT(messages(parse(text)),
                ElementsAre("corpus/entry.txt:1:1: error: UTF-16 text, not UTF-8; convert it to UTF-8"));
  }
  EXPECT_EQ(find_refusal("\xFF\xFE\0\0G\0\0\0"sv)->message, "UTF-32 text, not UTF-8; convert it to UTF-8");
}

TEST(Refusal, IsOneForABinaryFile) {
  std::string bytes;
  for (int i = 0; i < 100'000; ++i) bytes += static_cast<char>((i * 7919 + i / 3) % 256);
  EXPECT_EQ(parse(bytes).diagnostics.size(), 1U);
}

TEST(Refusal, IsTheFirstOfTwo) {
  EXPECT_EQ(find_refusal("ab\xFF"
                         "c\0"sv)
                ->column,
            3U);
  EXPECT_EQ(find_refusal("abc\0d\xFF"sv)->column, 4U);
}

TEST(Refusal, OfTextIsNone) {
  EXPECT_FALSE(find_refusal("").has_value());
  EXPECT_FALSE(find_refusal("\uFEFFGiá gạo 📌\r\n").has_value());
}

}  // namespace

}  // namespace songngu
