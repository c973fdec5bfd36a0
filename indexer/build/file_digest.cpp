#include "indexer/build/file_digest.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "common/base/hash.h"

namespace songngu {

std::string file_digest(const std::string& file, std::size_t most) {
  // Opening a pipe would wait until somebody writes into it.
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error)) return hash128_digits("");
  // As a block: an update reads every file of the corpus.
  std::ifstream in(file, std::ios::binary | std::ios::ate);
  const std::size_t size = in ? static_cast<std::size_t>(std::max<std::streamoff>(0, in.tellg())) : 0;
  std::string bytes(std::min(size, most), '\0');
  in.seekg(0).read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  return hash128_digits(bytes);
}

}  // namespace songngu
