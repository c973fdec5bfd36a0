#include "searcher/command/watchdog.h"

#include <chrono>
#include <cstdio>
#include <sstream>
#include <thread>

#include <gtest/gtest.h>

#include "searcher/command/batch.h"

namespace songngu {
namespace {

[[noreturn]] void hang() {
  for (;;) std::this_thread::sleep_for(std::chrono::milliseconds(10));
}

TEST(WatchdogDeathTest, EndsTheProgramThatHangs) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  EXPECT_EXIT(
      {
        const Watchdog watchdog(0.01, [] { std::fputs("too late\n", stderr); });
        hang();
      },
      testing::ExitedWithCode(2), "^too late\n$");
}

TEST(WatchdogDeathTest, ABatchAnswersTheLineThatHangs) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  const auto print = [](std::string_view piece) {
    return std::fwrite(piece.data(), 1, piece.size(), stderr) == piece.size();
  };
  const Ask ask = [](const Request&) -> Answer { hang(); };
  std::istringstream lines(R"({"id":"a","query":"x","timeout":0.01})");
  EXPECT_EXIT(run_batch(lines, {}, ask, print), testing::ExitedWithCode(2),
              "^\\{\"id\":\"a\",\"error\":\"timed out: no answer within the time of --timeout");
}

TEST(Watchdog, LeavesAloneWhatIsInTime) {
  const Watchdog asleep(0, [] { FAIL(); });
  const Watchdog awake(60, [] { FAIL(); });
  EXPECT_FALSE(testing::Test::HasFailure());
}

}  // namespace
}  // namespace songngu
