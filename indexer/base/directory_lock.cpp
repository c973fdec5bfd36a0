#include "indexer/base/directory_lock.h"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/database/open/xapian_border.h"

namespace songngu {
namespace {

/// False if another program removed the directory, or made it anew, after it was opened and before it was
/// locked.
bool is_still_at(int descriptor, const std::filesystem::path& directory) {
  struct stat opened = {};
  struct stat there = {};
  return ::fstat(descriptor, &opened) == 0 && ::stat(directory.c_str(), &there) == 0 &&
         opened.st_dev == there.st_dev && opened.st_ino == there.st_ino;
}

}  // namespace

DirectoryLock::DirectoryLock(const std::filesystem::path& directory)
    : descriptor_(::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
  if (descriptor_ < 0 && errno != ENOENT) throw database_write_error(directory.string(), errno);
  if (descriptor_ >= 0) {
    const int failed = ::flock(descriptor_, LOCK_EX | LOCK_NB) == 0 ? 0 : errno;
    if (failed == 0 && is_still_at(descriptor_, directory)) return;
    ::close(std::exchange(descriptor_, -1));
    if (failed != 0 && failed != EWOULDBLOCK) throw database_write_error(directory.string(), failed);
  }
  throw database_locked_error(directory.string());
}

DirectoryLock::~DirectoryLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

DirectoryLock::DirectoryLock(DirectoryLock&& from) noexcept
    : descriptor_(std::exchange(from.descriptor_, -1)) {}

DirectoryLock& DirectoryLock::operator=(DirectoryLock&& from) noexcept {
  std::swap(descriptor_, from.descriptor_);
  return *this;
}

}  // namespace songngu
