// Where the database is when nobody says where: both programs agree on it.
#pragma once

#include <optional>
#include <string>

namespace songngu {

/// The environment variables it depends on; absent where unset.
struct DatabaseEnvironment {
  std::optional<std::string> songngu_db;
  std::optional<std::string> xdg_data_home;
  std::optional<std::string> home;
};

/// $SONGNGU_DB, else $XDG_DATA_HOME/songngu/digest.db, else ~/.local/share/songngu/digest.db. Empty variables
/// count as unset, and so does an XDG_DATA_HOME that is not absolute (XDG Base Directory Specification).
/// THROWS: Error(kUsage) where none of them is set.
std::string default_database_path(const DatabaseEnvironment& environment);

/// The same for this process.
std::string default_database_path();

}  // namespace songngu
