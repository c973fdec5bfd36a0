#include "searcher/command/complain.h"

#include <cstdio>

#include <fmt/format.h>

#include "common/output/sanitize.h"

namespace songngu {

void complain(const Error& error) {
  std::string lines = fmt::format("searcher: error: {}\n", sanitize_lines(error.what()));
  if (!error.hint().empty()) lines += fmt::format("hint: {}\n", sanitize_lines(error.hint()));
  note(lines);
}

void note(std::string_view lines) {
  std::fwrite(lines.data(), 1, lines.size(), stderr);
}

}  // namespace songngu
