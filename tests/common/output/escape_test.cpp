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
