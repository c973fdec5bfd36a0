// Independent pieces of work on several threads.
#pragma once

#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

#include "indexer/base/interrupt.h"

namespace songngu {

/// Calls `work(i)` for every i below `count`, on at most `jobs` threads, in no particular order. The first
/// exception ends the rest and is thrown again here. Stops with Error(kInterrupted) when the user interrupts.
template <typename Work>
void parallel_for(std::size_t count, unsigned jobs, const Work& work) {
  std::atomic<std::size_t> next{0};
  std::exception_ptr failure;
  std::mutex failure_mutex;
  const auto run = [&] {
    try {
      for (std::size_t i = next++; i < count; i = next++) {
        stop_if_interrupted();
        work(i);
      }
    } catch (...) {
      const std::lock_guard guard(failure_mutex);
      if (!failure) failure = std::current_exception();
      next = count;
    }
  };
  {
    std::vector<std::jthread> threads;
    try {
      for (unsigned i = 1; i < jobs && i < count; ++i) threads.emplace_back(run);
    } catch (const std::system_error&) {
      // The system has no more threads: those that there are do the work.
    }
    run();
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace songngu
