#include "common/base/file_line.h"

#include <fstream>

namespace songngu {

std::string line_of_file(const std::string& file, std::uint32_t number) {
  std::ifstream in(file, std::ios::binary);
  std::string line;
  for (std::uint32_t i = 0; i < number; ++i) {
    if (!std::getline(in, line)) return {};
  }
  return line;
}

}  // namespace songngu
