// An exclusive claim on a directory.
#pragma once

#include <filesystem>

namespace songngu {

/// The one lock of a database, and of a folder of imported posts: an exclusive claim on a directory, held by
/// flock(2) and given up with the object (or the program's death). Xapian's own lock, in each of a database's
/// parts, is never waited for.
class DirectoryLock {
 public:
  DirectoryLock() = default;
  /// THROWS: Error(kLocked) if another writer holds it.
  explicit DirectoryLock(const std::filesystem::path& directory);
  ~DirectoryLock();
  DirectoryLock(DirectoryLock&& from) noexcept;
  DirectoryLock& operator=(DirectoryLock&& from) noexcept;

 private:
  int descriptor_ = -1;
};

}  // namespace songngu
