#include "common/command/help.h"

#include <gtest/gtest.h>

namespace songngu {
namespace {

const std::string kTen = "ten bytes ";

std::string times(const std::string& text, int count) {
  std::string result;
  for (int i = 0; i < count; ++i) result += text;
  return result;
}

TEST(WrappedHelp, HasOneEmptyLineWhereSeveralFollow) {
  EXPECT_EQ(wrapped_help("a\n\n\n\nb\n\nc\n"), "a\n\nb\n\nc\n");
}

TEST(WrappedHelp, WrapsADescriptionBelowItself) {
  EXPECT_EQ(wrapped_help("  -x,--example N    " + times(kTen, 7) + "\n"),
            "  -x,--example N    " + times(kTen, 5) + "ten bytes\n" + times(" ", 20) + kTen + "\n");
  EXPECT_EQ(wrapped_help(times(" ", 20) + times(kTen, 6) + "end\n"),
            times(" ", 20) + times(kTen, 5) + "ten bytes\n" + times(" ", 20) + "end\n");
}

TEST(WrappedHelp, CountsColumnsNotBytes) {
  const std::string line = "  --x  " + times("được ", 14) + "xế";
  EXPECT_EQ(wrapped_help(line + "\n"), line + "\n");
}

TEST(WrappedHelp, LeavesSentencesExamplesAndLongWordsWhole) {
  const std::string sentence = times(kTen, 9) + "end\n";
  EXPECT_EQ(wrapped_help(sentence), sentence);
  const std::string example = "  searcher " + times("mot hai ", 12);
  const std::string word = "  --x   " + times("word", 30);
  EXPECT_EQ(wrapped_help(example + "\n" + word + "\n"), example + "\n" + word + "\n");
}

}  // namespace
}  // namespace songngu
