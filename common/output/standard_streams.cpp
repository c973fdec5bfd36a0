#include "common/output/standard_streams.h"

#include <cstdio>

#include <fmt/format.h>
#include <unistd.h>

#include "common/output/sanitize.h"
#include "common/output/write_all.h"

namespace songngu {

bool print(std::string_view text) {
  return write_all(STDOUT_FILENO, text);
}

void note(std::string_view lines) {
  std::fwrite(lines.data(), 1, lines.size(), stderr);
}

void complain(std::string_view program, const Error& error) {
  std::string lines = fmt::format("{}: error: {}\n", program, sanitize_lines(error.what()));
  if (!error.hint().empty()) lines += fmt::format("hint: {}\n", sanitize_lines(error.hint()));
  note(lines);
}

}  // namespace songngu
