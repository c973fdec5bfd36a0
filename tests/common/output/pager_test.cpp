#include "common/output/pager.h"

#include <csignal>
#include <cstdlib>
#include <fstream>

#include <gtest/gtest.h>

#include "tests/common/base/temp_folder.h"

namespace songngu {
namespace {

TEST(PagerCommand, IsTheUsersOrLess) {
  unsetenv("PAGER");
  EXPECT_EQ(pager_command(), "less -R");
  setenv("PAGER", "most -s", 1);
  EXPECT_EQ(pager_command(), "most -s");
  for (const char* none : {"", "cat"}) {
    setenv("PAGER", none, 1);
    EXPECT_EQ(pager_command(), "") << none;
  }
  unsetenv("PAGER");
}

TEST(ExceedsScreen, OnATerminalOnly) {
  TerminalFacts facts;
  facts.screen_rows = 3;
  EXPECT_FALSE(exceeds_screen("a\nb\nc\nd\n", facts));
  facts.is_terminal = true;
  EXPECT_TRUE(exceeds_screen("a\nb\nc\n", facts)) << "the prompt takes a row";
  EXPECT_FALSE(exceeds_screen("a\nb\n", facts));
  facts.screen_rows.reset();
  EXPECT_FALSE(exceeds_screen("a\nb\nc\nd\n", facts));
}

TEST(KeepsLinks, ThroughLess) {
  EXPECT_TRUE(keeps_links("less -R"));
  EXPECT_TRUE(keeps_links("/usr/bin/less"));
  EXPECT_FALSE(keeps_links("more"));
}

TEST(ShowInPager, GivesItAllOfTheText) {
  const TempFolder folder;
  const std::string seen = folder.at("seen");
  const std::string text = std::string(300'000, 'x') + "\n";
  EXPECT_TRUE(show_in_pager("cat > '" + seen + "'", text));
  std::ifstream file(seen);
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(file), {}), text);
}

TEST(ShowInPager, SaysThatItWasNotShown) {
  std::signal(SIGPIPE, SIG_IGN);
  EXPECT_FALSE(show_in_pager("exit 1", std::string(300'000, 'x')));
  EXPECT_FALSE(show_in_pager("no-such-pager-here 2> /dev/null", "x"));
  EXPECT_FALSE(show_in_pager("kill -9 $$", "x"));
  EXPECT_TRUE(show_in_pager("head -c 1 > /dev/null", std::string(300'000, 'x')))
      << "the reader had seen enough";
}

}  // namespace
}  // namespace songngu
