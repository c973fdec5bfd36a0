// Merging small databases into the ones that are published.
#pragma once

#include <filesystem>
#include <vector>

#include "indexer/build/corpus/manifest.h"
#include "indexer/build/write/uuid.h"

namespace songngu {

/// Merges `databases` in their order into a new database at `target` (a directory, or one file), with
/// consecutive document numbers, with this metadata and UUID, and removes them. REQUIRES: `workspace` exists
/// and is on the target's file system. THROWS: Error.
void merge(std::vector<std::filesystem::path> databases, const Metadata& metadata, const Uuid& uuid,
           const std::filesystem::path& target, const std::filesystem::path& workspace, bool single_file);

}  // namespace songngu
