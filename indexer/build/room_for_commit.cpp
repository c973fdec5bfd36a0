#include "indexer/build/room_for_commit.h"

#include <atomic>
#include <cerrno>
#include <system_error>

#include "common/database/schema.h"
#include "common/database/write_error.h"

namespace songngu {
namespace {

// Measured: tables that are not compacted take up to eight times what the records take; and some blocks.
constexpr std::uintmax_t kBytesPerRecordByte = 12;
constexpr std::uintmax_t kLeast = std::uintmax_t{128} << 10U;

std::atomic<std::uintmax_t> promised{0};

}  // namespace

RoomForCommit::RoomForCommit(const std::filesystem::path& database, std::uintmax_t record_bytes)
    : bytes_(kLeast + kBytesPerRecordByte * record_bytes) {
  std::error_code unknown;
  const std::filesystem::space_info disk = std::filesystem::space(database, unknown);
  const std::uintmax_t needed = promised.fetch_add(bytes_) + bytes_;
  if (unknown || disk.available >= needed) return;
  promised -= bytes_;
  throw write_error(database.string(), ENOSPC);
}

RoomForCommit::~RoomForCommit() {
  promised -= bytes_;
}

std::uintmax_t record_bytes(const Xapian::Document& document) {
  return document.get_value(schema::kRecordSlot).size();
}

}  // namespace songngu
