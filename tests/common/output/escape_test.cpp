#include "common/output/escape.h"

#include <gtest/gtest.h>

#include "common/output/decode.h"
#include "common/text/unicode/unsafe.h"

namespace songngu {
namespace {

TEST(EscapeTsv, LeavesOneFieldOnOneLine) {
  EXPECT_EQ(escape_tsv("a\tb\nc\rd\\e"), "a\\tb\\nc\\rd\\\\e");
  EXPECT_EQ(escape_tsv("Đường 5 “phố”"), "Đường 5 “phố”");
}

TEST(EscapeTsv, MakesControlCharactersVisible) {
  EXPECT_EQ(escape_tsv("\x1b[31m\x7f"), "\\x1b[31m\\x7f");
  EXPECT_EQ(escape_tsv("\u009b"), "\\x9b");
  EXPECT_EQ(escape_tsv(std::string_view("\0", 1)), "\\x00");
}

TEST(EscapeTsv, MakesDirectionsAndZeroWidthVisible) {
  EXPECT_EQ(escape_tsv("a\u200F\u202E\u2028\uFEFFz"), "a\\u{200F}\\u{202E}\\u{2028}\\u{FEFF}z");
  EXPECT_EQ(escape_tsv("👩\u200D💻"), "👩\u200D💻");
  EXPECT_EQ(escape_tsv("a\xFF\x9B."), "a\\xff\\x9b.");
}

TEST(EscapeUnsafe, LeavesBackslashes) {
  EXPECT_EQ(escape_unsafe("a\\b\t\u200F"), "a\\b\\t\\u{200F}");
}

TEST(EscapeMarkup, WritesReferencesToWhatIsUnsafeToShow) {
  EXPECT_EQ(escape_markup("a\u200F\u009B\x7F\u202Ez"), "a&#x200F;&#x9B;&#x7F;&#x202E;z");
  EXPECT_EQ(escape_markup("a\tb\r\n"), "a\tb\r\n");
}

TEST(EscapeMarkup, EscapesWhatMarkupReads) {
  EXPECT_EQ(escape_markup("<script>\"&'</script>"), "&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;");
  EXPECT_EQ(escape_markup("lãi suất\t5%\n"), "lãi suất\t5%\n");
}

TEST(EscapeMarkup, ReplacesWhatXmlCannotHold) {
  EXPECT_EQ(escape_markup("a\x1b"
                          "b\uFFFE"),
            "a\uFFFDb\uFFFD");
  EXPECT_EQ(escape_markup("a\xFFz"), "a\uFFFDz");
}

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
