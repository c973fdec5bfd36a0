#include "indexer/base/interrupt.h"

#include <atomic>
#include <csignal>

#include "common/base/error.h"

namespace songngu {
namespace {

// The handler runs in any thread, and all threads read the flag.
std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may not wait for a lock");

extern "C" void note_interrupt(int) {
  interrupted = true;
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
  if (interrupted) throw Error(ExitCode::kInterrupted, "interrupted");
}

}  // namespace songngu
