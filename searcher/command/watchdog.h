// The last resort against an answer that never comes: DeadlineScope is asked between passes, and a pass
// inside Xapian may take for ever (a server that is silent, tables that are damaged).
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace songngu {

/// While it lives, the program has `seconds` and a second of grace; then `bark` runs, in another thread, and
/// the program ends with exit code 2. Does nothing where `seconds` are 0.
class Watchdog {
 public:
  Watchdog(double seconds, std::function<void()> bark);
  ~Watchdog();
  Watchdog(const Watchdog&) = delete;
  Watchdog& operator=(const Watchdog&) = delete;

 private:
  void watch(double seconds, const std::function<void()>& bark);

  std::mutex mutex_;
  std::condition_variable changed_;
  bool done_ = false;
  std::thread thread_;
};

}  // namespace songngu
