#include "common/output/pager.h"

#include <csignal>
#include <fstream>
#include <optional>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/common/base/temp_folder.h"

namespace songngu {
namespace {

bool show_in_pager(const std::string& command, const std::string& text) {
  Pager pager(command);
  pager.write(text);
  return pager.finish();
}

TEST(PagerCommand, IsTheUsersOrLess) {
  TerminalFacts facts;
  facts.is_terminal = true;
  facts.term = "xterm";
  EXPECT_EQ(pager_command(facts), "less -R");
  facts.pager = "most -s";
  EXPECT_EQ(pager_command(facts), "most -s");
  for (const char* none : {"", "cat"}) {
    facts.pager = none;
    EXPECT_EQ(pager_command(facts), "") << none;
  }
}

TEST(PagerCommand, IsForTerminalsThatCanShowIt) {
  TerminalFacts facts;
  facts.pager = "less";
  facts.term = "xterm";
  EXPECT_EQ(pager_command(facts), "") << "no terminal";
  facts.is_terminal = true;
  for (const auto& poor :
       {std::optional<std::string>(), std::optional<std::string>(""), std::optional<std::string>("dumb")}) {
    facts.term = poor;
    EXPECT_EQ(pager_command(facts), "") << poor.value_or("unset");
  }
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

TEST(Pager, GivesItAllOfTheText) {
  const TempFolder folder;
  const std::string seen = folder.at("seen");
  const std::string text = std::string(300'000, 'x') + "\n";
  EXPECT_TRUE(show_in_pager("cat > '" + seen + "'", text));
  std::ifstream file(seen);
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(file), {}), text);
}

TEST(Pager, SaysThatItWasNotShown) {
  std::signal(SIGPIPE, SIG_IGN);
  EXPECT_FALSE(show_in_pager("exit 1", std::string(300'000, 'x')));
  EXPECT_FALSE(show_in_pager("no-such-pager-here", "x"));
  EXPECT_FALSE(show_in_pager("kill -9 $$", "x"));
  EXPECT_TRUE(show_in_pager("head -c 1 > /dev/null", std::string(300'000, 'x')))
      << "the reader had seen enough";
}

TEST(Pager, RunsWhatTheShellUnderstands) {
  const TempFolder folder;
  for (const char* command : {"exec cat", "X=1 cat", "\"cat\" -", "if true; then cat; fi", " cat"}) {
    const std::string seen = folder.at("seen");
    EXPECT_TRUE(show_in_pager(fmt::format("({}) > '{}'", command, seen), "text")) << command;
    EXPECT_TRUE(show_in_pager(fmt::format("{} > '{}'", command, seen), "text")) << command;
    std::ifstream file(seen);
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(file), {}), "text") << command;
  }
}

}  // namespace
}  // namespace songngu
