#include "indexer/command/summary.h"

#include <gtest/gtest.h>

#include "tests/common/base/refusal.h"

namespace songngu {
namespace {

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

}  // namespace
}  // namespace songngu
