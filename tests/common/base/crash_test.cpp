#include "common/base/crash.h"

#include <csignal>
#include <cstdlib>

#include <gtest/gtest.h>

namespace songngu {
namespace {

constexpr const char* kReported =
    "^searcher: error: internal error: segmentation fault\nhint: please report it: send this message, .*; a "
    "core, "
    "if there is one, helps most\n$";

class CrashDeathTest : public testing::Test {
 protected:
  void SetUp() override {
    if (kSanitizerReportsCrashes) GTEST_SKIP() << "a sanitizer reports crashes";
  }

  const Error said_{ExitCode::kDatabase, "/srv/digest.db is damaged", "build it again"};
};

TEST_F(CrashDeathTest, OneOfOursIsAnInternalErrorWhateverIsRead) {
  EXPECT_EXIT(
      {
        report_crashes("searcher");
        const CrashBlame blame(said_);
        volatile int* nothing = nullptr;
        *nothing = 1;
      },
      testing::KilledBySignal(SIGSEGV), kReported);
}

TEST_F(CrashDeathTest, OneByAJumpToNowhereIsAnInternalError) {
  EXPECT_EXIT(
      {
        report_crashes("searcher");
        const CrashBlame blame(said_);
        void (*volatile nowhere)() = nullptr;
        nowhere();
      },
      testing::KilledBySignal(SIGSEGV), kReported);
}

TEST_F(CrashDeathTest, OneWhileNothingIsReadIsAnInternalError) {
  EXPECT_EXIT(
      {
        report_crashes("searcher");
        { const CrashBlame blame(said_); }
        std::raise(SIGSEGV);
      },
      testing::KilledBySignal(SIGSEGV), kReported);
}

TEST_F(CrashDeathTest, NamesTheSignal) {
  const auto crash_by = [](int signal) {
    report_crashes("indexer");
    std::raise(signal);
  };
  EXPECT_EXIT(crash_by(SIGBUS), testing::KilledBySignal(SIGBUS),
              "^indexer: error: internal error: bus error\n");
  EXPECT_EXIT(crash_by(SIGFPE), testing::KilledBySignal(SIGFPE), "internal error: arithmetic error\n");
  EXPECT_EXIT(crash_by(SIGILL), testing::KilledBySignal(SIGILL), "internal error: illegal instruction\n");
}

TEST_F(CrashDeathTest, LeavesAbortAlone) {
  EXPECT_EXIT(
      {
        report_crashes("searcher");
        const CrashBlame blame(said_);
        std::abort();
      },
      testing::KilledBySignal(SIGABRT), "^$");
}

}  // namespace
}  // namespace songngu
