// A database's files once more, to be written to while readers have the old ones.
#pragma once

#include <filesystem>

namespace songngu {

/// Copies the files of the directory `from` into a new directory `to`. They are on the disk when it returns:
/// a shard that nothing is written to afterwards is published as it is. THROWS: Error(kUsage) where `to`
/// can't be written, Error(kDatabase) where `from` can't be read, Error(kInterrupted).
void copy_database(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace songngu
