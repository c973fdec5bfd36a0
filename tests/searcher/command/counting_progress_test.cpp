#include "searcher/command/counting_progress.h"

#include <string>

#include <gtest/gtest.h>

namespace songngu {
namespace {

using std::chrono::milliseconds;

class CountingProgressTest : public ::testing::Test {
 protected:
  CountingProgress progress() {
    return {20, [this](std::string_view text) { written_ += text; }, [this] { return now_; }};
  }

  std::chrono::steady_clock::time_point now_{};
  std::string written_;
};

TEST_F(CountingProgressTest, DrawsNothingInTheFirstHalfSecond) {
  {
    CountingProgress progress = this->progress();
    progress.counted(1, 9);
    now_ += milliseconds(499);
    progress.counted(9, 9);
  }
  EXPECT_EQ(written_, "");
}

TEST_F(CountingProgressTest, ThenDrawsAtMostTenTimesASecondAndClearsAtTheEnd) {
  {
    CountingProgress progress = this->progress();
    now_ += milliseconds(500);
    progress.counted(2, 9);
    now_ += milliseconds(99);
    progress.counted(3, 9);
    now_ += milliseconds(1);
    progress.counted(4, 9);
  }
  EXPECT_EQ(written_, "\r\x1b[Kcounting 2/9 \r\x1b[Kcounting 4/9 \r\x1b[K");
}

}  // namespace
}  // namespace songngu
