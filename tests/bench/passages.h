// What every engine that is measured indexes: each line of a corpus that holds anything is a document. URLs,
// tags and bullet marks stay in, which the indexer leaves out: about one byte in a hundred.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace songngu::bench {

/// Calls `take(line)` for the lines of the `.txt` and `.md` files under `folder`, in the order of their
/// paths.
template <typename Take>
void for_each_passage(const std::filesystem::path& folder, const Take& take) {
  std::vector<std::filesystem::path> files;
  for (const auto& file : std::filesystem::recursive_directory_iterator(folder)) {
    const auto suffix = file.path().extension();
    if (file.is_regular_file() && (suffix == ".txt" || suffix == ".md")) files.push_back(file.path());
  }
  std::sort(files.begin(), files.end());
  std::string line;
  for (const auto& file : files) {
    std::ifstream in(file, std::ios::binary);
    while (std::getline(in, line)) {
      if (line.find_first_not_of(" \t\r-") != std::string::npos) take(line);
    }
  }
}

}  // namespace songngu::bench
