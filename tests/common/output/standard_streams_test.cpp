#include "common/output/standard_streams.h"

#include <csignal>
#include <thread>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "tests/common/base/refusal.h"

namespace songngu {
namespace {

TEST(WriteAll, WritesMoreThanAPipeHolds) {
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  std::size_t read_bytes = 0;
  std::thread reader([&] {
    char buffer[4096];
    for (ssize_t got = 0; (got = read(ends[0], buffer, sizeof buffer)) > 0;)
      read_bytes += static_cast<std::size_t>(got);
  });
  EXPECT_TRUE(write_all(ends[1], std::string(1'000'000, 'x')));
  close(ends[1]);
  reader.join();
  close(ends[0]);
  EXPECT_EQ(read_bytes, 1'000'000U);
}

TEST(WriteAll, TakesAClosedPipeForTheEnd) {
  const auto before = std::signal(SIGPIPE, SIG_IGN);
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  close(ends[0]);
  EXPECT_FALSE(write_all(ends[1], "x"));
  close(ends[1]);
  std::signal(SIGPIPE, before);
}

TEST(WriteAll, SaysThatTheDiskIsFull) {
  const int full = open("/dev/full", O_WRONLY | O_CLOEXEC);
  if (full < 0) GTEST_SKIP() << "no /dev/full here";
  EXPECT_EQ(refusal([&] { write_all(full, "x"); }),
            "no space left while writing the results | make room and run the same command again");
  close(full);
}

}  // namespace
}  // namespace songngu
