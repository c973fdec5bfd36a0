// How databases are named: the default path, servers, and how messages and the commands in hints name a
// database.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/base/error.h"

namespace songngu {

/// A database on a server is named tcp://HOST:PORT.
inline constexpr std::string_view kServerScheme = "tcp://";

/// Whether the path names a database on a server.
bool is_remote(const std::string& path);

/// A name for one database, or for several that are searched as one, if it is not known which of them is
/// meant.
struct DatabaseName {
  DatabaseName(const std::string& path);  // NOLINT(google-explicit-constructor): most have one path
  /// REQUIRES: `paths` is not empty.
  explicit DatabaseName(const std::vector<std::string>& paths);

  std::string shown;       ///< "PATH", or "one of PATH, PATH"
  std::string in_command;  ///< PATH, quoted for a shell; the word PATH for several and for servers
  bool is_here = true;     ///< none of them is on a server, whose files are elsewhere
};

/// A hint with the command that builds it again.
std::string build_again(const DatabaseName& database);

/// Error(kDatabase): what was found in it, with the commands that check and repair it.
Error damaged(const DatabaseName& database, const std::string& found);

/// The environment variables that the default path depends on; none if unset.
struct DatabaseEnvironment {
  std::optional<std::string> songngu_db;
  std::optional<std::string> xdg_data_home;
  std::optional<std::string> home;
};

/// $SONGNGU_DB, else $XDG_DATA_HOME/songngu/digest.db, else ~/.local/share/songngu/digest.db. An empty
/// variable counts as unset, and so does an XDG_DATA_HOME that is not absolute (XDG Base Directory
/// Specification). THROWS: Error(kUsage) if none of them is set.
std::string default_database_path(const DatabaseEnvironment& environment);

/// The same for this process.
std::string default_database_path();

}  // namespace songngu
