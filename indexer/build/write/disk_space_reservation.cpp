#include "indexer/build/write/disk_space_reservation.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <system_error>

#include <sys/resource.h>

#include "common/database/open/xapian_border.h"
#include "common/database/terms/schema.h"

namespace songngu {
namespace {

// Measured: tables that are not compacted are up to eight times as large as the records, and some blocks
// more.
constexpr std::uintmax_t kBytesPerRecordByte = 12;
constexpr std::uintmax_t kLeast = std::uintmax_t{128} << 10U;

std::atomic<std::uintmax_t> reserved{0};

/// Whether a table in `database` may grow by `bytes` within the system's limit of a file's size.
bool files_may_grow(const std::filesystem::path& database, std::uintmax_t bytes) {
  rlimit limit{};
  if (::getrlimit(RLIMIT_FSIZE, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return true;
  std::uintmax_t largest = 0;
  std::error_code ignored;
  for (std::filesystem::directory_iterator at(database, ignored), end; !ignored && at != end;
       at.increment(ignored)) {
    std::error_code no_file;
    const std::uintmax_t size = at->file_size(no_file);
    if (!no_file) largest = std::max(largest, size);
  }
  return largest + bytes <= limit.rlim_cur;
}

}  // namespace

DiskSpaceReservation::DiskSpaceReservation(const std::filesystem::path& database, std::uintmax_t record_bytes)
    : bytes_(kLeast + kBytesPerRecordByte * record_bytes) {
  std::error_code unknown;
  const std::filesystem::space_info disk = std::filesystem::space(database, unknown);
  const std::uintmax_t needed = reserved.fetch_add(bytes_) + bytes_;
  const bool is_space = unknown || disk.available >= needed;
  if (is_space && files_may_grow(database, bytes_)) return;
  reserved -= bytes_;
  throw database_write_error(database.string(), ENOSPC);
}

DiskSpaceReservation::~DiskSpaceReservation() {
  reserved -= bytes_;
}

std::uintmax_t record_bytes(const Xapian::Document& document) {
  return document.get_value(schema::kRecordSlot).size();
}

}  // namespace songngu
