#include "indexer/command/reporter.h"

#include <gmock/gmock.h>

namespace songngu {
namespace {

using testing::HasSubstr;
using testing::Not;

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
  Reporter reporter({.quiet = true}, screen.place(false));
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
  EXPECT_EQ(screen.text, "indexing 3\nmerging 1\n3 files\n");
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

TEST(Reporter, QuietLeavesDiagnosticsAlone) {
  Screen screen;
  Reporter reporter({.quiet = true}, screen.place(true));
  reporter.progress("indexing", 1, 2);
  reporter.summary("2 files");
  EXPECT_EQ(screen.text, "");
  reporter.diagnostic(kError);
  EXPECT_EQ(screen.text, "b.txt:1:1: error: not UTF-8\n");
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
