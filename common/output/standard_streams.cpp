#include "common/output/standard_streams.h"

#include <cerrno>
#include <cstdio>

#include <fmt/format.h>
#include <poll.h>
#include <unistd.h>

#include "common/base/error.h"
#include "common/output/escape.h"

namespace songngu {

bool write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = write(descriptor, text.data(), text.size());
    if (written >= 0) {
      text.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EPIPE) {
      return false;
    } else if (errno == EAGAIN) {  // a pipe that another program has made non-blocking
      pollfd ready{descriptor, POLLOUT, 0};
      poll(&ready, 1, -1);
    } else if (errno != EINTR) {
      throw write_error("the results", errno, "", "");
    }
  }
  return true;
}

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
