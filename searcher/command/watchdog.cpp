#include "searcher/command/watchdog.h"

#include <chrono>

#include <unistd.h>

#include "common/base/error.h"

namespace songngu {
namespace {

// How long a pass may go on after the deadline before the program is ended.
constexpr double kGrace = 1;

}  // namespace

Watchdog::Watchdog(double seconds, std::function<void()> bark) {
  if (seconds > 0) thread_ = std::thread([this, seconds, bark = std::move(bark)] { watch(seconds, bark); });
}

Watchdog::~Watchdog() {
  if (!thread_.joinable()) return;
  {
    const std::lock_guard lock(mutex_);
    done_ = true;
  }
  changed_.notify_one();
  thread_.join();
}

void Watchdog::watch(double seconds, const std::function<void()>& bark) {
  std::unique_lock lock(mutex_);
  const std::chrono::duration<double> patience(seconds + kGrace);
  if (changed_.wait_for(lock, patience, [this] { return done_; })) return;
  // The lock is kept: an answer that comes now waits in the destructor until the program is gone.
  bark();
  ::_exit(static_cast<int>(ExitCode::kFailure));
}

}  // namespace songngu
