// Reads the contents of a database as values, build by build.
//
// A database stores facts about the build that made it, such as its files and its fingerprint. They are true
// of all shards of that build together. A stub file may name several builds, or single shards of one.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "common/model/entry.h"
#include "indexer/build/corpus/manifest.h"

namespace songngu {

/// The databases that one build made, by their paths.
using Shards = std::vector<std::string>;

/// The builds that `path` names, in its order: `path` itself, unless it is a stub file.
/// THROWS: Error(kDatabase) for what can't be opened.
std::vector<Shards> builds_at(const std::string& path);

/// Calls `visit` for each entry and its beads, in the order of identifiers; of a stub file, build by build.
/// THROWS: Error, and what `visit` throws.
void for_each_stored_entry(const std::string& database,
                           const std::function<void(const Entry&, const std::vector<Bead>&)>& visit);

/// What a build remembers of itself.
struct DatabaseFacts {
  Shards shards;
  int schema = 0;
  int analysis = 0;
  std::string fingerprint;
  Manifest manifest;
  std::uintmax_t bytes = 0;  ///< on disk, with the previous generation; 0 for a remote database
};

/// THROWS: Error(kDatabase).
std::vector<DatabaseFacts> facts_of(const std::string& database);

}  // namespace songngu
