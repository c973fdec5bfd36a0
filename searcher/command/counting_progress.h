// Shows on a terminal how far the counting of --translations is, if it takes long.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string_view>
#include <utility>

#include "common/output/progress_bar.h"

namespace songngu {

class CountingProgress {
 public:
  using Clock = std::function<std::chrono::steady_clock::time_point()>;

  CountingProgress(int columns, std::function<void(std::string_view)> write,
                   Clock now = std::chrono::steady_clock::now)
      : bar_(columns, std::move(write)), now_(std::move(now)), next_(now_() + kPatience) {}

  /// Draws half a second after the beginning for the first time, then at most ten times a second. The end of
  /// this object clears what is drawn.
  void counted(std::size_t done, std::size_t total) {
    const auto now = now_();
    if (now < next_) return;
    bar_.draw("counting", done, total);
    next_ = now + kBetweenDrawings;
  }

 private:
  static constexpr auto kPatience = std::chrono::milliseconds(500);
  static constexpr auto kBetweenDrawings = std::chrono::milliseconds(100);

  ProgressBar bar_;
  Clock now_;
  std::chrono::steady_clock::time_point next_;
};

}  // namespace songngu
