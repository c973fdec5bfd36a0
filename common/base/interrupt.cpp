#include "common/base/interrupt.h"

#include <csignal>

#include "common/base/error.h"

namespace songngu {
namespace {

volatile std::sig_atomic_t wished = 0;

extern "C" void note_interrupt(int signal) {
  wished = 1;
  std::signal(signal, SIG_DFL);
}

}  // namespace

void watch_for_interrupts() {
  std::signal(SIGINT, note_interrupt);
  std::signal(SIGTERM, note_interrupt);
}

void stop_if_interrupted() {
  if (wished != 0) throw Error(ExitCode::kInterrupted, "interrupted; nothing was published");
}

}  // namespace songngu
