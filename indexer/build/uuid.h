// The UUID of a Xapian database. Xapian draws one at random for each database that it makes, which would be
// all that tells two builds of one corpus apart. Only Xapian's replication, which songngu does not use, goes
// by it.
#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <string_view>

namespace songngu {

using Uuid = std::array<unsigned char, 16>;

/// The same for the same fingerprint and shard; version 8 of RFC 9562 (made of a hash).
Uuid uuid_of(std::string_view fingerprint, std::size_t shard);

/// Gives a database (a directory or a single file) this UUID, on the disk when it returns. There is no call
/// of Xapian's for that: it is written where the glass format has it. A database in which Xapian's own UUID
/// is not found there is left as it is. REQUIRES: nobody has the database open, and it is not published yet.
/// THROWS: Error(kUsage) where it can't be written; Xapian's exceptions.
void set_uuid(const std::filesystem::path& database, const Uuid& uuid);

}  // namespace songngu
