#include "indexer/digest/diagnostic.h"

#include <gtest/gtest.h>

namespace songngu {
namespace {

TEST(Diagnostic, HasTheCompilersForm) {
  EXPECT_EQ(to_string({"corpus/gạo.txt", 3, 14, Severity::kError, "not UTF-8"}),
            "corpus/gạo.txt:3:14: error: not UTF-8");
  EXPECT_EQ(to_string({"a b.md", 1, 1, Severity::kWarning, "no entry"}), "a b.md:1:1: warning: no entry");
  EXPECT_EQ(to_string({"a.md", 1, 1, Severity::kInfo, "a link"}), "a.md:1:1: info: a link");
}

TEST(Diagnostic, ShowsWhatWouldActOnATerminal) {
  EXPECT_EQ(to_string({"a\n\"b\"\x1b[31m\t\r\x7f.txt", 1, 1, Severity::kError, "c\u009Bd\u202Ee\u2028f"}),
            "a\\n\"b\"\\x1b[31m\\t\\r\\x7f.txt:1:1: error: c\\x9bd\\u{202E}e\\u{2028}f");
}

TEST(Diagnostic, ShowsDirectionsAndLeavesEmoji) {
  EXPECT_EQ(to_string({"a\u200F\u200B.txt", 1, 1, Severity::kError, "👩\u200D💻"}),
            "a\\u{200F}\\u{200B}.txt:1:1: error: 👩\u200D💻");
}

TEST(Diagnostic, ShowsBytesThatAreNoText) {
  EXPECT_EQ(to_string({"a\xFF\xC3.txt", 1, 1, Severity::kError, "\uFFFD"}),
            "a\\xff\\xc3.txt:1:1: error: \uFFFD");
}

TEST(DiagnosticList, SortsByPlace) {
  DiagnosticList list("f");
  list.warn(3, 1, "c");
  list.refuse(1, 2, "b");
  list.warn(1, 1, "a");
  list.warn(3, 1, "d");
  std::string order;
  for (const Diagnostic& diagnostic : list.take()) order += diagnostic.message;
  EXPECT_EQ(order, "abcd");
}

TEST(DiagnosticList, CountsWhatIsTooMuch) {
  DiagnosticList list("f");
  for (std::size_t i = 1; i <= kMostWarnings + 7; ++i) list.warn(i, 1, "w");
  const std::vector<Diagnostic> taken = list.take();
  ASSERT_EQ(taken.size(), kMostWarnings + 1);
  EXPECT_EQ(to_string(taken.back()), "f:100:1: warning: 7 more warnings in this file");
}

}  // namespace
}  // namespace songngu
