#include <algorithm>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "searcher/command/command_line.h"
#include "searcher/command/search_option.h"

namespace songngu {
namespace {

using testing::HasSubstr;
using testing::MatchesRegex;
using testing::Not;

std::string printed(const Words& arguments) {
  try {
    parse_command_line(arguments);
  } catch (const Printed& printed) {
    return printed.text;
  }
  return {};
}

TEST(Help, NamesEveryOptionAndFormat) {
  const std::string text = printed({"--help"});
  for (const SearchOption& option : search_options()) {
    EXPECT_THAT(text, HasSubstr("--" + std::string(option.name)));
  }
  for (const Format& format : formats()) EXPECT_THAT(text, HasSubstr(std::string(format.name) + ": "));
  for (const char* option : {"--batch", "--id PASSAGE-ID", "--entry ENTRY", "--like PASSAGE-ID",
                             "--open PASSAGE-ID", "--db PATH", "-0", "--full", "--layout", "--color", "-h ",
                             "--help", "-V, --version", "-n, --limit N", "-C, --context N"}) {
    EXPECT_THAT(text, HasSubstr(option));
  }
}

TEST(Help, WinsOverAnythingElse) {
  EXPECT_NE(printed({"-h", "x", "--batch"}), "");
  EXPECT_NE(printed({"--id", "a", "--help"}), "");
}

TEST(Help, ListsCommonOptionsFirst) {
  const std::string text = printed({"--help"});
  for (const char* rare : {"--allow-missing-shards", "--timeout", "--batch", "--layout"}) {
    EXPECT_LT(text.find("\n  -n, --limit"), text.find(std::string("\n  ") + rare)) << rare;
    EXPECT_LT(text.find("\n  --format"), text.find(std::string("\n  ") + rare)) << rare;
  }
}

TEST(ShortHelp, IsAScreenOfCommonOptions) {
  const std::string text = printed({"-h"});
  EXPECT_LE(std::count(text.begin(), text.end(), '\n'), 24);
  for (const char* option :
       {"-n, --limit N", "--db PATH", "--lang", "--into", "--format", "searcher --help"}) {
    EXPECT_THAT(text, HasSubstr(option));
  }
  EXPECT_THAT(text, Not(HasSubstr("--timeout")));
}

TEST(Version, IsTheProjects) {
  EXPECT_THAT(printed({"--version"}), MatchesRegex("searcher \\(songngu\\) [0-9.]+\n"));
}

}  // namespace
}  // namespace songngu
