// A deadline for the work of a thread, which long work checks between its steps.
#pragma once

#include <chrono>
#include <cstddef>

namespace songngu {

/// While it lives, the deadline of this thread is in `seconds`; if they are 0, there is none.
class DeadlineScope {
 public:
  explicit DeadlineScope(double seconds);
  ~DeadlineScope();
  DeadlineScope(const DeadlineScope&) = delete;
  DeadlineScope& operator=(const DeadlineScope&) = delete;

 private:
  std::chrono::steady_clock::time_point before_;
};

/// How many quick steps, such as one per match, to take between two calls of stop_if_late().
inline constexpr std::size_t kStepsPerCheck = std::size_t{1} << 14U;

/// THROWS: Error(kFailure) after the deadline of this thread.
void stop_if_late();

/// Message and hint of stop_if_late().
extern const char* const kLateMessage;
extern const char* const kLateHint;

}  // namespace songngu
