#include "indexer/base/interrupt.h"

#include <atomic>
#include <csignal>

#include "common/base/error.h"

namespace songngu {
namespace {

// Any thread may be the one that the signal stops, and all of them look.
std::atomic<bool> wished = false;
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may not wait for a lock");

extern "C" void note_interrupt(int) {
  wished = true;
  for (const int next : {SIGINT, SIGTERM}) std::signal(next, SIG_DFL);
  std::signal(SIGHUP, SIG_IGN);
}

}  // namespace

void watch_for_interrupts() {
  std::signal(SIGINT, note_interrupt);
  std::signal(SIGTERM, note_interrupt);
  if (std::signal(SIGHUP, note_interrupt) == SIG_IGN) std::signal(SIGHUP, SIG_IGN);
}

void stop_if_interrupted() {
  if (wished) throw Error(ExitCode::kInterrupted, "interrupted");
}

}  // namespace songngu
