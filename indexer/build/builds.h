// What a database remembers of itself (its files, its fingerprint) is true of the build that made it: of all
// its parts together, and of nothing else. A stub file may name several builds, and the parts of one apart.
#pragma once

#include <string>
#include <vector>

namespace songngu {

/// The databases that one build made: a path, or those of the parts that a stub file names.
using BuildParts = std::vector<std::string>;

/// The builds that `path` names, in its order: `path` itself, unless it is a stub file.
/// THROWS: Error(kDatabase) for what can't be opened.
std::vector<BuildParts> builds_at(const std::string& path);

}  // namespace songngu
