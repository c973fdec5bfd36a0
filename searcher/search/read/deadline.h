// A point in time after which an answer is no longer wanted; looked at between steps of long work.
#pragma once

#include <chrono>

namespace songngu {

/// While it lives, work of this thread is wanted for `seconds` more; for ever where they are 0.
class DeadlineScope {
 public:
  explicit DeadlineScope(double seconds);
  ~DeadlineScope();
  DeadlineScope(const DeadlineScope&) = delete;
  DeadlineScope& operator=(const DeadlineScope&) = delete;

 private:
  std::chrono::steady_clock::time_point before_;
};

/// THROWS: Error(kFailure) once the deadline of this thread has passed.
void stop_if_late();

/// What stop_if_late() says.
extern const char* const kLateMessage;
extern const char* const kLateHint;

}  // namespace songngu
