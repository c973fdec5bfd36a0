// Lines of a file by their numbers.
#pragma once

#include <cstdint>
#include <fstream>
#include <string>

namespace songngu {

/// The lines of one file, which is opened at the first call. If lines are asked for in order, the file is
/// read once.
class FileLines {
 public:
  explicit FileLines(std::string file) : file_(std::move(file)) {}

  /// Line `number`, from 1, without its line feed; empty if the file has no such line or can't be read.
  const std::string& line(std::uint32_t number);

 private:
  std::string file_;
  std::ifstream in_;
  std::string line_;
  std::uint32_t number_ = 0;  // of line_; 0 before the first
};

}  // namespace songngu
