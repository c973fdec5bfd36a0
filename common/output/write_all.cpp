#include "common/output/write_all.h"

#include <cerrno>

#include <poll.h>
#include <unistd.h>

#include "common/base/write_error.h"

namespace songngu {

bool write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = write(descriptor, text.data(), text.size());
    if (written >= 0) {
      text.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EPIPE) {
      return false;
    } else if (errno == EAGAIN) {  // a non-blocking pipe that some other program left behind
      pollfd ready{descriptor, POLLOUT, 0};
      poll(&ready, 1, -1);
    } else if (errno != EINTR) {
      throw write_error("the results", errno, "", "");
    }
  }
  return true;
}

}  // namespace songngu
