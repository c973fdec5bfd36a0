#include "indexer/learn/built_in/teaching_files.h"

#include <exception>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <utility>

namespace songngu {
namespace {

std::vector<std::string> lines_of(const char* path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(std::string(path) + ": can't be read");
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

std::vector<TextPair> read_pairs(int argc, char** argv) {
  std::vector<TextPair> pairs;
  for (int i = 2; i + 1 < argc; i += 2) {
    const auto vi = lines_of(argv[i]);
    const auto en = lines_of(argv[i + 1]);
    if (vi.size() != en.size())
      throw std::runtime_error(std::string(argv[i]) + ": not as many lines as " + argv[i + 1]);
    for (std::size_t n = 0; n < vi.size(); ++n) pairs.push_back({vi[n], en[n]});
  }
  for (int repeat = 0; repeat < kNameRepeats; ++repeat) {
    for (TextPair& names : locale_names()) pairs.push_back(std::move(names));
  }
  return pairs;
}

}  // namespace

int run_learning(const char* program, int argc, char** argv, Learn learn) {
  if (argc < 4 || argc % 2 != 0) {
    std::cerr << "usage: " << program << " OUTPUT VIETNAMESE ENGLISH [VIETNAMESE ENGLISH…]\n";
    return 2;
  }
  try {
    learn(argv[1], read_pairs(argc, argv));
  } catch (const std::exception& error) {
    std::cerr << "error: " << error.what() << '\n';
    return 1;
  }
  return 0;
}

}  // namespace songngu
