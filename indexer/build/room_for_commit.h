// Room on the disk, asked for before it is needed.
#pragma once

#include <cstdint>
#include <filesystem>

#include <xapian.h>

namespace songngu {

/// Xapian writes the values of a commit in a destructor: where the disk is full then, nothing can be caught,
/// and the program ends. So there must be room before a commit begins, also for those of other threads.
class RoomForCommit {
 public:
  /// THROWS: Error(kUsage), that of a full disk, where the commit of so many bytes of records might not fit
  /// on the disk, or into files of the size that the system allows. `database` is there already: it may be a
  /// disk of its own.
  RoomForCommit(const std::filesystem::path& database, std::uintmax_t record_bytes);
  ~RoomForCommit();
  RoomForCommit(const RoomForCommit&) = delete;
  RoomForCommit& operator=(const RoomForCommit&) = delete;

 private:
  std::uintmax_t bytes_;
};

/// What a document counts for.
std::uintmax_t record_bytes(const Xapian::Document& document);

}  // namespace songngu
