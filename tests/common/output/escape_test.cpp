#include "common/output/escape.h"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace songngu
