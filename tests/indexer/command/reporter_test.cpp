#include "indexer/command/reporter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/common/base/refusal.h"

namespace songngu {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Annotation, IsAWorkflowCommand) {
  EXPECT_EQ(github_annotation({"a/b.txt", 3, 7, Severity::kWarning, "odd: a, b"}),
            "::warning file=a/b.txt,line=3,col=7::odd: a, b");
  EXPECT_EQ(github_annotation({"b.txt", 1, 1, Severity::kError, "x"}), "::error file=b.txt,line=1,col=1::x");
  EXPECT_EQ(github_annotation({"c.txt", 1, 1, Severity::kInfo, "x"}), "::notice file=c.txt,line=1,col=1::x");
}

TEST(Annotation, LetsNothingEndItEarly) {
  EXPECT_EQ(github_annotation({"a,b::c\n%.txt", 1, 1, Severity::kError, "50%\r\n::set-output\x1b[2J"}),
            "::error file=a%2Cb%3A%3Ac%0A%25.txt,line=1,col=1::50%25%0D%0A::set-output\u241B[2J");
}

nlohmann::json reported(const std::vector<Diagnostic>& diagnostics) {
  return nlohmann::json::parse(gitlab_report(diagnostics));
}

TEST(CodeQuality, HasWhatGitLabWants) {
  EXPECT_EQ(gitlab_report({}), "[]\n");
  auto report = reported({{"./a//b.txt", 3, 7, Severity::kWarning, "odd: \"a\"\n"},
                          {"b.txt", 1, 1, Severity::kError, "x"},
                          {"c.txt", 1, 1, Severity::kInfo, "x"}});
  ASSERT_EQ(report.size(), 3U);
  EXPECT_EQ(report[2]["severity"], "info");
  EXPECT_EQ(report[0]["fingerprint"].get<std::string>().size(), 32U);
  report[0].erase("fingerprint");
  EXPECT_EQ(report[0],
            nlohmann::json::parse(R"({"description":"odd: \"a\"\n","check_name":"digest","severity":"minor",
                                                 "location":{"path":"a/b.txt","lines":{"begin":3}}})"));
  EXPECT_EQ(report[1]["severity"], "major");
}

TEST(CodeQuality, KnowsADiagnosticThatHasMoved) {
  const auto fingerprint = [](const Diagnostic& diagnostic) {
    return reported({diagnostic})[0]["fingerprint"];
  };
  const auto first = fingerprint({"a.txt", 3, 7, Severity::kWarning, "odd"});
  EXPECT_EQ(fingerprint({"a.txt", 4, 1, Severity::kWarning, "odd"}), first);
  EXPECT_NE(fingerprint({"b.txt", 3, 7, Severity::kWarning, "odd"}), first);
  EXPECT_NE(fingerprint({"a.txt", 3, 7, Severity::kWarning, "even"}), first);
}

TEST(CodeQuality, TellsEqualDiagnosticsApart) {
  const auto report =
      reported({{"a.txt", 3, 1, Severity::kWarning, "odd"}, {"a.txt", 9, 1, Severity::kWarning, "odd"}});
  EXPECT_NE(report[0]["fingerprint"], report[1]["fingerprint"]);
}

TEST(Summary, CountsOneAndMany) {
  EXPECT_EQ(contents_summary(1, 1, 1), "1 file, 1 entry, 1 passage");
  EXPECT_EQ(contents_summary(0, 2, 30), "0 files, 2 entries, 30 passages");
}

TEST(Summary, OfABuildSaysWhatWasRefusedAndWhereItWent) {
  BuildReport report;
  report.files = 3;
  report.entries = 4;
  report.passages = 50;
  report.beads = 60;
  report.published = true;
  EXPECT_EQ(build_summary("d.db", report), "3 files, 4 entries, 50 passages, 60 pairs → d.db");
  report.refused = 1;
  report.warnings = 2;
  report.published = false;
  EXPECT_EQ(build_summary("d.db", report),
            "3 files, 4 entries, 50 passages, 60 pairs; 1 file refused; 2 warnings; nothing was published");
}

TEST(Summary, OfABuildThatHadNothingToDo) {
  BuildReport report;
  report.unchanged = true;
  report.files = 1;
  report.entries = 2;
  EXPECT_EQ(build_summary("d.db", report), "d.db is up to date: 1 file, 2 entries");
}

TEST(Summary, OfAnUpdateCountsEntries) {
  BuildReport report;
  report.files = 2;
  EXPECT_EQ(update_summary("d.db", report), "2 files read, nothing has changed; d.db is as it was");
  report.refused = 1;
  report.published = true;
  EXPECT_EQ(update_summary("d.db", report),
            "2 files read, no entry has changed; 1 file refused; d.db is without the refused file");
  report.refused = 0;
  report.added = 1;
  report.deleted = 3;
  report.published = true;
  EXPECT_EQ(update_summary("d.db", report), "2 files read; entries: 1 added, 0 edited, 3 deleted → d.db");
}

TEST(UntilPublished, SaysOfAnInterruptionThatNothingWas) {
  const auto said = [](const Error& error) {
    return songngu::refusal([&] { until_published([&]() -> BuildReport { throw error; }); }, error.code());
  };
  EXPECT_EQ(said(Error(ExitCode::kInterrupted, "stopped")), "stopped; nothing was published | ");
  EXPECT_EQ(said(Error(ExitCode::kUsage, "wrong", "mend")), "wrong | mend");
  BuildReport report;
  report.files = 3;
  EXPECT_EQ(until_published([&] { return report; }).files, 3U);
}

const Diagnostic kWarning{"a.txt", 2, 3, Severity::kWarning, "odd"};
const Diagnostic kError{"b.txt", 1, 1, Severity::kError, "not UTF-8"};

/// What is written to a place that is a terminal or not, with a clock of its own.
struct Screen {
  std::string text;
  std::chrono::steady_clock::time_point time;

  std::string printed;

  ReportPlace place(bool is_terminal) {
    return {.is_terminal = is_terminal,
            .columns = 60,
            .write = [this](std::string_view more) { text += more; },
            .print = [this](std::string_view more) { printed += more; },
            .now = [this] { return time; }};
  }
};

TEST(Reporter, WritesDiagnosticsAndCountsThem) {
  Screen screen;
  Reporter reporter({}, screen.place(false));
  reporter.diagnostic(kWarning);
  reporter.diagnostic(kError);
  EXPECT_EQ(screen.text, "a.txt:2:3: warning: odd\nb.txt:1:1: error: not UTF-8\n");
  EXPECT_EQ(reporter.warnings(), 1U);
  EXPECT_EQ(reporter.errors(), 1U);
}

TEST(Reporter, ShowsWhatIsWorthKnowingAndCountsItAsNeither) {
  Screen screen;
  Reporter reporter({}, screen.place(false));
  reporter.diagnostic({"c.txt", 1, 1, Severity::kInfo, "a link"});
  EXPECT_EQ(screen.text, "c.txt:1:1: info: a link\n");
  EXPECT_EQ(reporter.warnings() + reporter.errors(), 0U);
}

TEST(Reporter, AddsAnnotations) {
  Screen screen;
  Reporter reporter({.annotations = "github"}, screen.place(false));
  reporter.diagnostic(kWarning);
  EXPECT_THAT(screen.text, HasSubstr("\n::warning file=a.txt,line=2,col=3::odd\n"));
}

TEST(Reporter, PrintsAReportForGitLabAtTheEnd) {
  Screen screen;
  Reporter reporter({.annotations = "gitlab"}, screen.place(false));
  reporter.diagnostic(kWarning);
  reporter.diagnostic(kError);
  EXPECT_EQ(screen.printed, "");
  reporter.finish();
  EXPECT_THAT(screen.printed, testing::StartsWith("[{\"description\":\"odd\""));
  EXPECT_THAT(screen.printed, testing::EndsWith("}]\n"));
  EXPECT_THAT(screen.text, HasSubstr("a.txt:2:3: warning: odd\n"));
  EXPECT_THAT(screen.text, Not(HasSubstr("::warning")));
}

TEST(Reporter, PrintsNothingElse) {
  Screen screen;
  Reporter reporter({.annotations = "github"}, screen.place(false));
  reporter.diagnostic(kError);
  reporter.finish();
  EXPECT_EQ(screen.printed, "");
}

TEST(Reporter, WritesALineAStepWhereThereIsNoTerminal) {
  Screen screen;
  Reporter reporter({}, screen.place(false));
  for (std::size_t i = 0; i <= 3; ++i) reporter.progress("indexing", i, 3);
  reporter.progress("merging", 0, 1);
  reporter.summary("3 files");
  EXPECT_EQ(screen.text, "indexing …\nmerging …\n3 files\n");
}

TEST(Reporter, DrawsABarOverItselfAtMostTenTimesASecond) {
  Screen screen;
  Reporter reporter({}, screen.place(true));
  reporter.progress("indexing", 0, 1000);
  for (std::size_t i = 1; i < 900; ++i) {
    screen.time += std::chrono::milliseconds(1);
    reporter.progress("indexing", i, 1000);
  }
  EXPECT_EQ(std::count(screen.text.begin(), screen.text.end(), '\r'), 9);
  EXPECT_THAT(screen.text, Not(HasSubstr("\n")));
}

TEST(Reporter, ClearsTheBarBeforeALine) {
  Screen screen;
  Reporter reporter({}, screen.place(true));
  reporter.progress("indexing", 1, 2);
  reporter.diagnostic(kError);
  EXPECT_THAT(screen.text, HasSubstr("\r\x1b[Kb.txt:1:1: error"));
}

TEST(Reporter, QuietLeavesWarningsAndErrorsAlone) {
  Screen screen;
  Reporter reporter({.quiet = true, .annotations = "github"}, screen.place(true));
  reporter.diagnostic({"c.txt", 1, 1, Severity::kInfo, "a link"});
  reporter.progress("indexing", 1, 2);
  reporter.summary("2 files");
  EXPECT_EQ(screen.text, "");
  reporter.diagnostic(kError);
  EXPECT_THAT(screen.text, ::testing::StartsWith("b.txt:1:1: error: not UTF-8\n"));
}

TEST(Reporter, VerboseSaysHowLongAStepTook) {
  Screen screen;
  Reporter reporter({.verbose = true}, screen.place(false));
  reporter.progress("indexing", 0, 2);
  screen.time += std::chrono::milliseconds(1500);
  reporter.summary("done");
  EXPECT_THAT(screen.text, HasSubstr("indexing: 1.50 s\n"));
}

}  // namespace
}  // namespace songngu
