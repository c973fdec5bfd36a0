#include "common/output/sanitize.h"

#include <gtest/gtest.h>

#include "common/output/decode.h"
#include "common/text/unicode/unsafe.h"

namespace songngu {
namespace {

std::string utf8(UChar32 c) {
  char buffer[U8_MAX_LENGTH];
  std::size_t length = 0;
  U8_APPEND_UNSAFE(buffer, length, c);
  return {buffer, length};
}

bool is_unsafe(UChar32 c) {
  return is_unsafe_to_show(static_cast<char32_t>(c));
}

TEST(Sanitize, ChangesExactlyWhatIsUnsafeToShow) {
  for (UChar32 c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    const std::string before = utf8(c);
    const std::string after = sanitize(before);
    ASSERT_EQ(after != before, is_unsafe(c)) << std::hex << c;
    std::size_t at = 0;
    ASSERT_FALSE(is_unsafe(decode(after, at))) << std::hex << c;
    ASSERT_EQ(at, after.size()) << "one code point must stay one: " << std::hex << c;
  }
}

TEST(Sanitize, ShowsEscapeSequences) {
  EXPECT_EQ(sanitize("a\x1b]0;x\x07"), "a␛]0;x␇");
}

TEST(Sanitize, ReplacesDirectionMarksAndKeepsEmoji) {
  EXPECT_EQ(sanitize("a\u200Fb\u061Cc\u200Bd"), "a\uFFFDb\uFFFDc\uFFFDd");
  EXPECT_EQ(sanitize("👩\u200D💻"), "👩\u200D💻");
}

TEST(Sanitize, ReplacesWhatIsNotUtf8) {
  EXPECT_EQ(sanitize("a\xFF\xE1\xBB."), "a\uFFFD\uFFFD.");
}

TEST(SanitizeLines, KeepsLineFeedsOnly) {
  EXPECT_EQ(sanitize_lines("a\nb\x1b\n"), "a\nb␛\n");
  EXPECT_EQ(sanitize_lines(""), "");
}

}  // namespace
}  // namespace songngu
