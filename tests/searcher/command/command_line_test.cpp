#include "searcher/command/command_line.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/common/base/refusal.h"

namespace songngu {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string usage_error(const Words& arguments) {
  try {
    parse_command_line(arguments);
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ExitCode::kUsage);
    return error.what();
  }
  return "accepted";
}

TEST(CommandLine, JoinsWordsByOneBlank) {
  const Invocation line = parse_command_line({"định", "kiến", "lỗi thời"});
  EXPECT_EQ(line.action, Action::kAnswer);
  EXPECT_EQ(line.request.subject, Subject::kQuery);
  EXPECT_EQ(line.request.text, "định kiến lỗi thời");
  EXPECT_EQ(line.format->name, "text");
}

TEST(CommandLine, HasTheContractsDefaults) {
  const Invocation line = parse_command_line({"x"});
  const SearchOptions& options = line.request.options;
  EXPECT_EQ(options.limit, 10U);
  EXPECT_EQ(options.offset, 0U);
  EXPECT_EQ(options.language, std::nullopt);
  EXPECT_EQ(options.into, std::nullopt);
  EXPECT_EQ(options.diacritics, Diacritics::kSmart);
  EXPECT_EQ(options.sort, Sort::kRelevance);
  EXPECT_TRUE(options.group);
  EXPECT_FALSE(options.all || options.plain || options.explain || line.full || line.nul);
  EXPECT_TRUE(line.databases.empty());
}

TEST(CommandLine, ReadsEveryOption) {
  const Invocation line = parse_command_line(
      {"-n",      "3",        "--offset",     "20",    "--lang",   "vi",           "--into",    "en",
       "--all",   "--plain",  "--diacritics", "exact", "--format", "ids",          "-0",        "-C2",
       "--color", "never",    "--sort",       "date",  "--facets", "tag,year,tag", "--explain", "--no-group",
       "--full",  "--layout", "side",         "--db",  "a",        "--db",         "tcp://b:1", "x"});
  const SearchOptions& options = line.request.options;
  EXPECT_EQ(options.limit, 3U);
  EXPECT_EQ(options.offset, 20U);
  EXPECT_EQ(options.context, 2U);
  EXPECT_EQ(options.language, Language::kVietnamese);
  EXPECT_EQ(options.into, Language::kEnglish);
  EXPECT_EQ(options.diacritics, Diacritics::kExact);
  EXPECT_EQ(options.sort, Sort::kDate);
  EXPECT_FALSE(options.group);
  EXPECT_TRUE(options.all && options.plain && options.explain && line.full && line.nul);
  EXPECT_THAT(options.facets, ElementsAre(Facet::kTag, Facet::kYear));
  EXPECT_THAT(line.databases, ElementsAre("a", "tcp://b:1"));
  EXPECT_EQ(line.color, ColorChoice::kNever);
  EXPECT_EQ(line.layout, Layout::kSide);
  EXPECT_EQ(line.format->name, "ids");
  EXPECT_EQ(line.request.text, "x");
}

TEST(CommandLine, NeverLetsADatabaseSwallowTheQuery) {
  const Invocation line = parse_command_line({"--db", "[a,b]", "one", "two"});
  EXPECT_THAT(line.databases, ElementsAre("[a,b]"));
  EXPECT_EQ(line.request.text, "one two");
}

TEST(CommandLine, TheLastOfARepeatedOptionHolds) {
  EXPECT_EQ(parse_command_line({"-n", "3", "-n", "4", "x"}).request.options.limit, 4U);
  EXPECT_EQ(parse_command_line({"--lang", "vi", "--lang", "any", "x"}).request.options.language,
            std::nullopt);
  EXPECT_EQ(parse_command_line({"--format", "tsv", "--format", "json", "--all", "--all", "x"}).format->name,
            "json");
}

TEST(CommandLine, KnowsWhatIsAsked) {
  EXPECT_EQ(parse_command_line({"--id", "e/vi/body/1"}).request.subject, Subject::kPassage);
  EXPECT_EQ(parse_command_line({"--entry", "e"}).request.subject, Subject::kEntry);
  EXPECT_EQ(parse_command_line({"--like", "e/vi/body/1"}).request.text, "e/vi/body/1");
  EXPECT_EQ(parse_command_line({"--open", "e/vi/body/1"}).action, Action::kOpen);
  EXPECT_EQ(parse_command_line({"--batch"}).action, Action::kBatch);
  EXPECT_EQ(parse_command_line({"--batch"}).format->name, "json");
  EXPECT_EQ(parse_command_line({"-0", "x"}).format->name, "ids");
}

TEST(CommandLine, RefusesWhatMakesNoSense) {
  EXPECT_THAT(usage_error({}), HasSubstr("no query"));
  EXPECT_THAT(usage_error({"--id", "a", "b"}), HasSubstr("only one of these at a time"));
  EXPECT_THAT(usage_error({"--batch", "--entry", "b"}), HasSubstr("only one of these at a time"));
  EXPECT_THAT(usage_error({"--format", "xml", "x"}), HasSubstr("text, json, jsonl, tsv, trec, ids, vimgrep"));
  EXPECT_THAT(usage_error({"-0", "--format", "tsv", "x"}), HasSubstr("-0"));
  EXPECT_THAT(usage_error({"--batch", "--format", "tsv"}), HasSubstr("--batch"));
  EXPECT_THAT(usage_error({"--lang", "fr", "x"}), HasSubstr("vi, en, any"));
  EXPECT_THAT(usage_error({"--into", "any", "x"}), HasSubstr("vi, en"));
  EXPECT_THAT(usage_error({"--diacritics", "no", "x"}), HasSubstr("smart, ignore, exact"));
  EXPECT_THAT(usage_error({"--sort", "size", "x"}), HasSubstr("relevance, date"));
  EXPECT_THAT(usage_error({"--facets", "tag,", "x"}), HasSubstr("tag, site, lang, kind, year"));
  EXPECT_THAT(usage_error({"--layout", "wide", "x"}), HasSubstr("auto, stacked, side"));
  EXPECT_THAT(usage_error({"--color", "blue", "x"}), HasSubstr("auto, always, never"));
}

TEST(CommandLine, SaysWhatToAskInstead) {
  EXPECT_EQ(refusal([] { parse_command_line({}); }), "no query | searcher QUERY..., or searcher --help");
  EXPECT_EQ(usage_error({"-0", "--format", "tsv", "x"}), "-0 needs --format ids");
  EXPECT_EQ(usage_error({"--batch", "--format", "tsv"}), "--batch takes --format json or trec only");
  EXPECT_EQ(usage_error({"--sort", "size", "x"}),
            "--sort: 'size' is not one of relevance, date, left, right");
  EXPECT_EQ(usage_error({"--timeout", "soon", "x"}),
            "--timeout: 'soon' is not a number of seconds from 0 to 1000000");
}

TEST(CommandLine, TakesWholeNumbersOnly) {
  for (const char* text :
       {"-1", "1.5", "1e3", "0x10", "ten", " 1", "1 ", "99999999999999999999", "1000000001"}) {
    EXPECT_THAT(usage_error({"--limit", text, "x"}), HasSubstr("is not a number from 0")) << text;
  }
  EXPECT_EQ(parse_command_line({"--limit", "010", "x"}).request.options.limit, 10U);
  EXPECT_EQ(parse_command_line({"--limit", "0", "x"}).request.options.limit, 0U);
}

}  // namespace
}  // namespace songngu
