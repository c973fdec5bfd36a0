// The UUID of a Xapian database. Xapian gives each database a random one, which would be the only difference
// between two builds of one corpus. Only Xapian's replication uses it, which songngu does not use.
#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <string_view>

namespace songngu {

using Uuid = std::array<unsigned char, 16>;

/// The same for the same fingerprint and shard; version 8 of RFC 9562 (made of a hash).
Uuid uuid_of(std::string_view fingerprint, std::size_t shard);

/// Gives a database (a directory or a single file) this UUID, synced to the disk when it returns. Xapian has
/// no function for that: it is written to its offset in the glass format. If Xapian's own UUID is not at that
/// offset, nothing is changed. REQUIRES: nobody has the database open, and it is not published yet. THROWS:
/// Error(kFailure) if it can't be written; Xapian's exceptions.
void set_uuid(const std::filesystem::path& database, const Uuid& uuid);

}  // namespace songngu
