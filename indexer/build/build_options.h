// What a build is asked to do.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace songngu {

struct BuildOptions {
  std::vector<std::string> corpus;  ///< folders and files
  std::string database;             ///< where it is published
  unsigned jobs = 1;
  unsigned shards = 1;
  bool strict = false;      ///< any diagnostic: publish nothing
  bool if_changed = false;  ///< do nothing where corpus and program are what made the database
  bool single_file = false;
  /// Take the learned lexicon and the common phrases of this database, learn nothing.
  std::optional<std::string> lexicon_from;
};

}  // namespace songngu
