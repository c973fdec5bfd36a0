#include "indexer/build/write/uuid.h"

#include <cerrno>
#include <string>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>
#include <xapian.h>

#include "common/base/hash.h"
#include "common/database/open/xapian_border.h"

namespace songngu {
namespace {

namespace fs = std::filesystem;

// A glass database's version file, and a single file, begin with 14 bytes of magic, 2 of the format's version
// and the UUID.
constexpr off_t kOffset = 16;

/// As Xapian::Database::get_uuid() writes it.
std::string text_of(const Uuid& uuid) {
  std::string text;
  for (std::size_t i = 0; i < uuid.size(); ++i) {
    const bool begins_group = i == 4 || i == 6 || i == 8 || i == 10;
    text += fmt::format("{}{:02x}", begins_group ? "-" : "", uuid[i]);
  }
  return text;
}

class VersionFile {
 public:
  explicit VersionFile(const fs::path& database)
      : path_(fs::is_directory(database) ? database / "iamglass" : database),
        descriptor_(::open(path_.c_str(), O_RDWR | O_CLOEXEC)) {
    if (descriptor_ < 0) throw database_write_error(path_.string(), errno);
  }
  ~VersionFile() { ::close(descriptor_); }
  VersionFile(const VersionFile&) = delete;
  VersionFile& operator=(const VersionFile&) = delete;

  [[nodiscard]] bool holds(const std::string& uuid) const {
    Uuid found{};
    const ssize_t got = ::pread(descriptor_, found.data(), found.size(), kOffset);
    return got == static_cast<ssize_t>(found.size()) && text_of(found) == uuid;
  }

  void write(const Uuid& uuid) const {
    const ssize_t written = ::pwrite(descriptor_, uuid.data(), uuid.size(), kOffset);
    const bool whole = written == static_cast<ssize_t>(uuid.size());
    if (!whole) throw database_write_error(path_.string(), written < 0 ? errno : ENOSPC);
    if (::fsync(descriptor_) != 0) throw database_write_error(path_.string(), errno);
  }

 private:
  fs::path path_;
  int descriptor_;
};

}  // namespace

Uuid uuid_of(std::string_view fingerprint, std::size_t shard) {
  const std::string name = fmt::format("{} {}", fingerprint, shard);
  Uuid uuid = hash128(name);
  uuid[6] = static_cast<unsigned char>((uuid[6] & 0x0FU) | 0x80U);  // version
  uuid[8] = static_cast<unsigned char>((uuid[8] & 0x3FU) | 0x80U);  // variant
  return uuid;
}

void set_uuid(const fs::path& database, const Uuid& uuid) {
  const std::string now = Xapian::Database(database.string()).get_uuid();
  const VersionFile file(database);
  if (file.holds(now)) file.write(uuid);
}

}  // namespace songngu
