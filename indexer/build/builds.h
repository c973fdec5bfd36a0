// What a database remembers of itself (its files, its fingerprint) is true of the build that made it: of all
// its shards together, and of nothing else. A stub file may name several builds, and the shards of one apart.
#pragma once

#include <string>
#include <vector>

namespace songngu {

/// The databases that one build made, by their paths.
using Shards = std::vector<std::string>;

/// The builds that `path` names, in its order: `path` itself, unless it is a stub file.
/// THROWS: Error(kDatabase) for what can't be opened.
std::vector<Shards> builds_at(const std::string& path);

}  // namespace songngu
