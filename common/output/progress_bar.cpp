#include "common/output/progress_bar.h"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "common/output/width.h"

namespace songngu {
namespace {

constexpr int kBarColumns = 30;
constexpr int kLeastBarColumns = 10;  // with less space, only the numbers are drawn

std::string bar(std::size_t done, std::size_t total, int columns) {
  const auto wide = static_cast<std::size_t>(columns);
  const std::size_t filled = total == 0 ? wide : std::min(wide, done * wide / total);
  std::string result;
  for (std::size_t i = 0; i < wide; ++i) result += i < filled ? "█" : "░";
  return result;
}

}  // namespace

void ProgressBar::draw(std::string_view step, std::size_t done, std::size_t total) {
  const std::string label = fmt::format("{} {}/{} ", step, done, total);
  const int space = columns_ - display_width(label) - 1;
  write_(fmt::format("\r\x1b[K{}{}", label,
                     space >= kLeastBarColumns ? bar(done, total, std::min(space, kBarColumns)) : ""));
  shown_ = true;
}

void ProgressBar::clear() {
  if (std::exchange(shown_, false)) write_("\r\x1b[K");
}

}  // namespace songngu
