#include "indexer/command/output.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fmt/format.h>

#include "common/output/sanitize.h"

namespace songngu {
namespace {

bool succeeded(bool written) {
  if (written) return true;
  if (errno == EPIPE) return false;
  throw Error(ExitCode::kUsage, fmt::format("cannot write the output: {}", std::strerror(errno)));
}

}  // namespace

bool print(std::string_view text) {
  return succeeded(std::fwrite(text.data(), 1, text.size(), stdout) == text.size());
}

void flush_output() {
  succeeded(std::fflush(stdout) == 0);
}

void note(std::string_view lines) {
  std::fwrite(lines.data(), 1, lines.size(), stderr);
}

void complain(const Error& error) {
  std::string lines = fmt::format("indexer: error: {}\n", sanitize_lines(error.what()));
  if (!error.hint().empty()) lines += fmt::format("hint: {}\n", sanitize_lines(error.hint()));
  note(lines);
}

}  // namespace songngu
