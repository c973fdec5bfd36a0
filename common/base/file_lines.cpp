#include "common/base/file_lines.h"

namespace songngu {

const std::string& FileLines::line(std::uint32_t number) {
  if (number_ == 0 || number < number_) {
    in_ = std::ifstream(file_, std::ios::binary);
    number_ = 0;
    line_.clear();
  }
  for (; number_ < number; ++number_) {
    if (!std::getline(in_, line_)) line_.clear();
  }
  return line_;
}

}  // namespace songngu
