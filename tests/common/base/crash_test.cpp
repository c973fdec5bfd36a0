#include "common/base/crash.h"

#include <csignal>

#include <gtest/gtest.h>

namespace songngu {
namespace {

TEST(CrashDeathTest, BlamesTheDatabaseThatIsRead) {
  if (kSanitizerReportsCrashes) GTEST_SKIP() << "a sanitizer reports crashes";
  const Error said(ExitCode::kDatabase, "/srv/digest.db is damaged",
                   "indexer build CORPUS --db /srv/digest.db");
  EXPECT_EXIT(
      {
        report_crashes("searcher");
        const CrashBlame blame(said);
        std::raise(SIGSEGV);
      },
      testing::ExitedWithCode(3),
      "^searcher: error: /srv/digest.db is damaged\nhint: indexer build CORPUS --db /srv/digest.db\n$");
}

TEST(CrashDeathTest, LeavesOtherCrashesAsTheyAre) {
  if (kSanitizerReportsCrashes) GTEST_SKIP() << "a sanitizer reports crashes";
  const Error said(ExitCode::kDatabase, "/srv/digest.db is damaged",
                   "indexer build CORPUS --db /srv/digest.db");
  EXPECT_EXIT(
      {
        report_crashes("searcher");
        { const CrashBlame blame(said); }
        std::raise(SIGSEGV);
      },
      testing::KilledBySignal(SIGSEGV), "^$");
}

}  // namespace
}  // namespace songngu
