// Ends the program if an answer never comes. DeadlineScope is checked between passes only, and a pass inside
// Xapian may take for ever (a server that does not answer, damaged tables).
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace songngu {

/// If it lives longer than `seconds` and one more second, `bark` runs in another thread, and the program ends
/// with exit code 2. Does nothing if `seconds` are 0.
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
