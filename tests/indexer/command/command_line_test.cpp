#include "indexer/command/command_line.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace songngu {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

struct Given {
  bool strict = false;
  unsigned jobs = 7;
  std::string format = "text";
  std::optional<std::string> database;
  Words operands;
};

Given parse(const Words& arguments) {
  Given given;
  CommandLine line("build", "");
  line.flag("--strict", given.strict, "");
  line.number("-j,--jobs", given.jobs, 8, "");
  line.choice("--format", given.format, {"text", "json"}, "");
  line.text("--db", given.database, "PATH", "");
  given.operands = line.parse(arguments).value();
  return given;
}

ExitCode refusal(const Words& arguments) {
  try {
    parse(arguments);
  } catch (const Error& error) {
    return error.code();
  }
  return ExitCode::kOk;
}

TEST(CommandLine, TakesOptionsAndOperandsInAnyOrder) {
  const Given given = parse({"corpus", "--strict", "-j", "3", "more", "--db=x.db", "--format", "json"});
  EXPECT_TRUE(given.strict);
  EXPECT_EQ(given.jobs, 3U);
  EXPECT_EQ(given.format, "json");
  EXPECT_EQ(given.database, "x.db");
  EXPECT_THAT(given.operands, ElementsAre("corpus", "more"));
}

TEST(CommandLine, TakesTheLastOfWhatIsGivenTwice) {
  const Given given =
      parse({"x", "--db", "a", "-j", "3", "--format", "json", "--db=b", "-j4", "--format=text"});
  EXPECT_EQ(given.database, "b");
  EXPECT_EQ(given.jobs, 4U);
  EXPECT_EQ(given.format, "text");
}

TEST(CommandLine, LeavesWhatIsNotGivenAlone) {
  const Given given = parse({"corpus"});
  EXPECT_EQ(given.jobs, 7U);
  EXPECT_EQ(given.database, std::nullopt);
}

TEST(CommandLine, GivesOperandsAsTheyCame) {
  EXPECT_THAT(parse({"[AI]", "[a, b]", "--", "-x", "--strict"}).operands,
              ElementsAre("[AI]", "[a, b]", "-x", "--strict"));
  EXPECT_THAT(parse({"build", "check"}).operands, ElementsAre("build", "check"))
      << "folders may be called like commands";
}

TEST(CommandLine, SaysWhatASlipWasMeantToBe) {
  const auto hint = [](const Words& arguments) {
    try {
      parse(arguments);
    } catch (const Error& error) {
      return error.hint();
    }
    return std::string("nothing thrown");
  };
  EXPECT_THAT(hint({"--stric"}), HasSubstr("did you mean --strict?"));
  EXPECT_THAT(hint({"--fromat=json"}), HasSubstr("did you mean --format?"));
  EXPECT_THAT(hint({"--nonsense"}), Not(HasSubstr("did you mean")));
}

TEST(CommandLine, RefusesWhatItDoesNotKnow) {
  EXPECT_EQ(refusal({"corpus"}), ExitCode::kOk);
  for (const Words& wrong : std::vector<Words>{{"corpus", "--nonsense"},
                                               {"corpus", "-x"},
                                               {"corpus", "--jobs", "0"},
                                               {"corpus", "--jobs", "9"},
                                               {"corpus", "--jobs", "many"},
                                               {"corpus", "--jobs", "-1"},
                                               {"corpus", "--jobs"},
                                               {"corpus", "--format", "xml"},
                                               {"corpus", "--strict=maybe"}}) {
    EXPECT_EQ(refusal(wrong), ExitCode::kUsage) << wrong.at(1);
  }
}

TEST(CommandLine, ExpectsTheOperandsThatTheCommandTakes) {
  const auto told = [](const char* command, const Words& arguments) {
    try {
      CommandLine(command, "").parse(arguments);
    } catch (const Error& error) {
      return fmt::format("{} ({})", error.what(), error.hint());
    }
    return std::string();
  };
  EXPECT_EQ(told("build", {}), "no corpus (indexer build CORPUS...)");
  EXPECT_EQ(told("align", {}), "no file (indexer align FILE...)");
  EXPECT_EQ(told("update", {}), "");
  EXPECT_EQ(told("update", {"folder"}), "");
  EXPECT_EQ(told("stats", {}), "");
  EXPECT_EQ(told("stats", {"digest.db"}), "stats takes no operands (indexer stats --db PATH)");
}

}  // namespace
}  // namespace songngu
