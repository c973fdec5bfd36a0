// What messages call a database, and what the commands in their hints do.
#pragma once

#include <string>
#include <vector>

#include "common/base/error.h"

namespace songngu {

/// One database; or several that are searched as one, of which nobody can tell which it was.
struct DatabaseName {
  DatabaseName(const std::string& path);  // NOLINT(google-explicit-constructor): most have one path
  /// REQUIRES: `paths` is not empty.
  explicit DatabaseName(const std::vector<std::string>& paths);

  std::string shown;       ///< "PATH", or "one of PATH, PATH"
  std::string in_command;  ///< PATH, quoted; the word where no command takes it: of several, and of a server
  bool is_here = true;     ///< none of them is on a server, whose files are elsewhere
};

/// The command that makes it anew.
std::string build_again(const DatabaseName& database);

/// Error(kDatabase): what was found in it, and the commands that check and mend it.
Error damaged(const DatabaseName& database, const std::string& found);

}  // namespace songngu
