#include "searcher/command/arguments.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/base/error.h"

namespace songngu {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::vector<OptionShape> kShapes = {
    {"--limit", 'n', true}, {"--db", 0, true}, {"--all", 0, false}, {"-0", '0', false}};

Arguments split(const std::vector<std::string>& arguments) {
  return split_arguments(arguments, kShapes);
}

Error error_of(const std::vector<std::string>& arguments) {
  try {
    split(arguments);
  } catch (const Error& error) {
    return error;
  }
  return {ExitCode::kOk, "accepted"};
}

TEST(Arguments, TellsWordsFromOptions) {
  const Arguments both = split({"định", "--limit", "3", "kiến", "--all", "--db=x", "-0"});
  EXPECT_THAT(both.words, ElementsAre("định", "kiến"));
  EXPECT_THAT(both.options, ElementsAre("--limit=3", "--all", "--db=x", "-0"));
}

TEST(Arguments, TakesAnAttachedNumber) {
  EXPECT_THAT(split({"-n5"}).options, ElementsAre("--limit=5"));
  EXPECT_THAT(split({"-0n", "5"}).options, ElementsAre("-0", "--limit=5"));
}

TEST(Arguments, LeavesWordsAsTheyCame) {
  EXPECT_THAT(split({"[AI]", "[a, b]", "{x}", "-", "", "a=b", "3:1"}).words,
              ElementsAre("[AI]", "[a, b]", "{x}", "-", "", "a=b", "3:1"));
}

TEST(Arguments, TakesAllForWordsAfterTwoDashes) {
  const Arguments both = split({"chip", "--", "-nvidia", "--all", "--", "[AI]"});
  EXPECT_THAT(both.words, ElementsAre("chip", "-nvidia", "--all", "--", "[AI]"));
  EXPECT_THAT(both.options, IsEmpty());
}

TEST(Arguments, TakesAQuotedQueryThatBeginsWithADash) {
  EXPECT_THAT(split({"-nvidia chip", "--limit x"}).words, ElementsAre("-nvidia chip", "--limit x"));
}

TEST(Arguments, NeverReadsAWordAsAnOptionsValue) {
  for (const char* word : {"-not", "-nvidia", "-n5x", "-google", "-5", "--nothing"}) {
    const Error error = error_of({"chip", word});
    EXPECT_EQ(error.code(), ExitCode::kUsage) << word;
    EXPECT_THAT(error.what(), HasSubstr(word));
    EXPECT_THAT(error.hint(), HasSubstr("searcher -- 'chip " + std::string(word) + "'"));
  }
}

TEST(Arguments, RefusesMissingAndNeedlessValues) {
  EXPECT_THAT(error_of({"--limit"}).what(), HasSubstr("needs a value"));
  EXPECT_THAT(error_of({"-n"}).what(), HasSubstr("needs a value"));
  EXPECT_THAT(error_of({"--db="}).what(), HasSubstr("needs a value"));
  EXPECT_THAT(error_of({"--all=true"}).what(), HasSubstr("takes no value"));
}

TEST(Arguments, TakesWhateverFollowsForTheValue) {
  EXPECT_THAT(split({"--db", "--all"}).options, ElementsAre("--db=--all"));
  EXPECT_THAT(split({"--db=a=b"}).options, ElementsAre("--db=a=b"));
}

TEST(Arguments, SaysWhatASlipWasMeantToBe) {
  EXPECT_THAT(error_of({"--limt"}).hint(), HasSubstr("did you mean --limit?"));
  EXPECT_THAT(error_of({"--al"}).hint(), HasSubstr("did you mean --all?"));
  EXPECT_THAT(error_of({"--something"}).hint(), testing::Not(HasSubstr("did you mean")));
}

}  // namespace
}  // namespace songngu
