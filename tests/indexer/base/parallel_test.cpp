#include "indexer/base/parallel.h"

#include <gtest/gtest.h>
#include <pthread.h>

namespace songngu {
namespace {

/// As long as this lives, new threads want stacks that no machine has room for.
class NoThreads {
 public:
  NoThreads() {
    pthread_getattr_default_np(&usual_);
    pthread_attr_t hungry;
    pthread_getattr_default_np(&hungry);
    pthread_attr_setstacksize(&hungry, std::size_t{1} << 46);
    pthread_setattr_default_np(&hungry);
    pthread_attr_destroy(&hungry);
  }
  ~NoThreads() {
    pthread_setattr_default_np(&usual_);
    pthread_attr_destroy(&usual_);
  }
  NoThreads(const NoThreads&) = delete;
  NoThreads& operator=(const NoThreads&) = delete;

 private:
  pthread_attr_t usual_ = {};
};

TEST(ParallelFor, DoesEachPieceOnce) {
  std::vector<std::atomic<int>> done(100);
  parallel_for(done.size(), 4, [&](std::size_t i) { ++done[i]; });
  for (const auto& times : done) EXPECT_EQ(times, 1);
}

TEST(ParallelFor, ThrowsTheFirstFailureAgain) {
  EXPECT_THROW(parallel_for(100, 4,
                            [](std::size_t i) {
                              if (i == 7) throw std::runtime_error("seven");
                            }),
               std::runtime_error);
}

TEST(ParallelFor, DoesWithTheThreadsThereAre) {
  const NoThreads none;
  ASSERT_THROW(std::thread([] {}).join(), std::system_error);
  std::size_t done = 0;  // on one thread
  parallel_for(100, 4, [&](std::size_t) { ++done; });
  EXPECT_EQ(done, 100U);
}

}  // namespace
}  // namespace songngu
