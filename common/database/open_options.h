// How databases are opened, and what could not be.
#pragma once

#include <string>

namespace songngu {

struct OpenOptions {
  bool allow_missing = false;  ///< leave out what can't be opened, as long as something is left
};

/// A database, or a part of one that a stub file names, that was left out.
struct MissingDatabase {
  std::string name;    ///< as it was given
  std::string reason;  ///< one line, which names it

  bool operator==(const MissingDatabase&) const = default;
};

}  // namespace songngu
