// How databases are opened, and which could not be opened.
#pragma once

#include <string>
#include <vector>

namespace songngu {

struct OpenOptions {
  bool allow_missing = false;  ///< leave out what can't be opened, as long as something is left
  /// Folders in which the files of the corpus are now; empty: where the databases say.
  std::vector<std::string> corpus;
};

/// A database that was left out: as it was named, or one of those that a stub file names.
struct MissingDatabase {
  std::string name;    ///< as it was given
  std::string reason;  ///< one line, which names it

  bool operator==(const MissingDatabase&) const = default;
};

}  // namespace songngu
