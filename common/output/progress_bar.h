// A bar on a terminal that shows how far a step is: "merging 3/4 ██████░░".
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <utility>

namespace songngu {

class ProgressBar {
 public:
  /// `columns`: of the terminal that `write` writes to.
  ProgressBar(int columns, std::function<void(std::string_view)> write)
      : columns_(columns), write_(std::move(write)) {}
  ~ProgressBar() { clear(); }
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  /// In place of what was drawn before.
  void draw(std::string_view step, std::size_t done, std::size_t total);

  /// Leaves an empty line. Does nothing if nothing is drawn.
  void clear();

 private:
  int columns_;
  std::function<void(std::string_view)> write_;
  bool shown_ = false;
};

}  // namespace songngu
