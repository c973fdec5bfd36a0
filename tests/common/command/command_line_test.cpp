#include "common/command/command_line.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/common/base/refusal.h"

namespace songngu {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::MatchesRegex;
using testing::Not;

struct Given {
  bool all = false;
  bool nul = false;
  unsigned jobs = 7;
  std::string format = "text";
  std::optional<std::string> lexicon;
  Words databases;
  ColorChoice color = ColorChoice::kAuto;
  Words operands;
};

Given parse(const Words& arguments) {
  Given given;
  CommandLine line({.command = "program",
                    .description = "Does something.",
                    .usage = "Usage: program QUERY...\n",
                    .footer = "\nExamples\n",
                    .brief_usage = "Usage: program QUERY\n",
                    .brief_footer = "\nMore with --help\n",
                    .dash_hint = "program -- 'chip {}'"});
  line.flag("--all", given.all, "Every word");
  line.number("-j,--jobs", given.jobs, 8, "Threads");
  line.choice("--format", given.format, {"text", "json"}, "Format");
  line.texts("--db", given.databases, "PATH", "Database");
  line.group("More");
  line.flag("-0", given.nul, "NUL");
  line.text("--lexicon", given.lexicon, "DB", "Lexicon");
  line.color(given.color);
  line.complete_with([](const TypedLine&) { return std::vector<Offer>{{"radio"}}; });
  given.operands = line.parse(arguments);
  return given;
}

std::string printed(const Words& arguments) {
  try {
    parse(arguments);
  } catch (const Printed& printed) {
    return printed.text;
  }
  return {};
}

std::string refused(const Words& arguments) {
  return refusal([&] { parse(arguments); });
}

TEST(CommandLine, TakesOptionsAndOperandsInAnyOrder) {
  const Given given = parse({"định", "--all", "-j", "3", "kiến", "--lexicon=x", "--format", "json", "-0"});
  EXPECT_TRUE(given.all && given.nul);
  EXPECT_EQ(given.jobs, 3U);
  EXPECT_EQ(given.format, "json");
  EXPECT_EQ(given.lexicon, "x");
  EXPECT_THAT(given.operands, ElementsAre("định", "kiến"));
}

TEST(CommandLine, LeavesAloneWhatIsNotGiven) {
  const Given given = parse({"corpus"});
  EXPECT_EQ(given.jobs, 7U);
  EXPECT_EQ(given.lexicon, std::nullopt);
  EXPECT_THAT(given.databases, IsEmpty());
}

TEST(CommandLine, TakesTheLastValueOfMostOptionsAndAllOfSome) {
  const Given given = parse({"--lexicon", "a", "-j", "3", "--db", "a", "--format", "json", "--lexicon=b",
                             "-j4", "--format=text", "--db=b", "x"});
  EXPECT_EQ(given.lexicon, "b");
  EXPECT_EQ(given.jobs, 4U);
  EXPECT_EQ(given.format, "text");
  EXPECT_THAT(given.databases, ElementsAre("a", "b"));
  EXPECT_THAT(given.operands, ElementsAre("x"));
}

TEST(CommandLine, TakesAnAttachedNumber) {
  EXPECT_EQ(parse({"-j5"}).jobs, 5U);
  EXPECT_EQ(parse({"-0j", "5"}).jobs, 5U);
}

TEST(CommandLine, TakesWhateverFollowsAsTheValue) {
  EXPECT_EQ(parse({"--lexicon", "--all"}).lexicon, "--all");
  EXPECT_EQ(parse({"--lexicon=a=b"}).lexicon, "a=b");
  EXPECT_THAT(parse({"--db", "[a,b]"}).databases, ElementsAre("[a,b]"));
}

TEST(CommandLine, GivesOperandsAsTheyCame) {
  EXPECT_THAT(parse({"[AI]", "[a, b]", "{x}", "-", "", "a=b", "3:1"}).operands,
              ElementsAre("[AI]", "[a, b]", "{x}", "-", "", "a=b", "3:1"));
  EXPECT_THAT(parse({"-nvidia chip", "--jobs x"}).operands, ElementsAre("-nvidia chip", "--jobs x"));
  EXPECT_THAT(parse({"chip", "--", "-nvidia", "--all", "--", "[AI]"}).operands,
              ElementsAre("chip", "-nvidia", "--all", "--", "[AI]"));
}

TEST(CommandLine, NeverReadsAWordAsAnOptionsValue) {
  for (const std::string word : {"-not", "-jam", "-j5x", "-google", "-5", "--nothing"}) {
    EXPECT_THAT(refused({"chip", word}),
                AllOf(HasSubstr("unknown option " + word), HasSubstr("program -- 'chip " + word + "'")));
  }
}

TEST(CommandLine, RefusesMissingAndNeedlessValues) {
  EXPECT_THAT(refused({"--jobs"}), HasSubstr("--jobs needs a value"));
  EXPECT_THAT(refused({"-j"}), HasSubstr("-j needs a value"));
  EXPECT_THAT(refused({"--db="}), HasSubstr("--db needs a value"));
  EXPECT_THAT(refused({"--all=true"}), HasSubstr("--all takes no value"));
}

TEST(CommandLine, RefusesValuesThatItDoesNotKnow) {
  for (const char* wrong : {"0", "9", "many", "-1", "1.5", " 1"}) {
    EXPECT_THAT(refused({"-j", wrong}), HasSubstr("is not a number from 1 to 8")) << wrong;
  }
  EXPECT_THAT(refused({"--format", "xml"}), HasSubstr("--format: 'xml' is not one of text, json"));
  EXPECT_THAT(refused({"--color", "red"}), HasSubstr("--color: 'red' is not one of auto, always, never"));
  EXPECT_EQ(parse({"--color", "never"}).color, ColorChoice::kNever);
}

TEST(CommandLine, SaysWhatASlipWasMeantToBe) {
  EXPECT_THAT(refused({"--job"}), HasSubstr("did you mean --jobs?"));
  EXPECT_THAT(refused({"--fromat=json"}), HasSubstr("did you mean --format?"));
  EXPECT_THAT(refused({"--nonsense"}), Not(HasSubstr("did you mean")));
}

TEST(CommandLine, PrintsAllOptionsOrTheCommonOnes) {
  const std::string whole = printed({"--help"});
  for (const char* part : {"Does something.", "Usage: program QUERY...", "-j, --jobs N", "--format text|json",
                           "--lexicon DB", "-V, --version", "Examples"}) {
    EXPECT_THAT(whole, HasSubstr(part));
  }
  const std::string brief = printed({"-h"});
  EXPECT_THAT(brief,
              AllOf(HasSubstr("Usage: program QUERY\n"), HasSubstr("--jobs"), HasSubstr("More with --help")));
  EXPECT_THAT(brief, AllOf(Not(HasSubstr("--lexicon")), Not(HasSubstr("Examples"))));
}

TEST(CommandLine, PrintsTheVersion) {
  EXPECT_THAT(printed({"x", "--version"}), MatchesRegex("program \\(songngu\\) [0-9.]+\n"));
}

TEST(CommandLine, PrintsCompletions) {
  EXPECT_EQ(printed({"--complete", "--all", "--fo"}), "--format\tFormat\n");
  EXPECT_EQ(printed({"--complete", "--format", "j"}), "json\n");
  EXPECT_EQ(printed({"--complete", "r"}), "radio\n");
}

}  // namespace
}  // namespace songngu
