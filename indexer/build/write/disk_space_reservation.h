// Space on the disk, reserved before it is needed.
#pragma once

#include <cstdint>
#include <filesystem>

#include <xapian.h>

namespace songngu {

/// Space for one commit, reserved among all threads of this program until the object is destroyed. Xapian
/// writes the values of a commit in a destructor: if the disk is full then, the exception can't be caught and
/// the program ends.
class DiskSpaceReservation {
 public:
  /// THROWS: Error(kFailure), as for a full disk, if the commit of this many bytes of records might not fit
  /// on the disk, or into files of the size that the system allows. REQUIRES: `database` exists (it may be a
  /// file system of its own).
  DiskSpaceReservation(const std::filesystem::path& database, std::uintmax_t record_bytes);
  ~DiskSpaceReservation();
  DiskSpaceReservation(const DiskSpaceReservation&) = delete;
  DiskSpaceReservation& operator=(const DiskSpaceReservation&) = delete;

 private:
  std::uintmax_t bytes_;
};

/// The size of a document's record, in bytes.
std::uintmax_t record_bytes(const Xapian::Document& document);

}  // namespace songngu
