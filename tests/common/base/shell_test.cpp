#include "common/base/shell.h"

#include <gtest/gtest.h>

namespace songngu {
namespace {

TEST(ShellQuoted, LeavesPlainWordsAsTheyAre) {
  for (const char* word : {"/srv/digest-1.db", "a/one/vi/body/1", "host:80", "/nhà/số", "100%"}) {
    EXPECT_EQ(shell_quoted(word), word);
  }
}

TEST(ShellQuoted, QuotesWhatAShellWouldTakeForSomethingElse) {
  EXPECT_EQ(shell_quoted("new place"), "'new place'");
  EXPECT_EQ(shell_quoted("~/$HOME;*"), "'~/$HOME;*'");
  EXPECT_EQ(shell_quoted("it's"), R"('it'\''s')");
  EXPECT_EQ(shell_quoted(""), "''");
}

}  // namespace
}  // namespace songngu
