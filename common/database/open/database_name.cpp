#include "common/database/open/database_name.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/base/error.h"
#include "common/base/shell.h"

namespace songngu {

std::string default_database_path(const DatabaseEnvironment& environment) {
  if (is_set(environment.songngu_db)) return *environment.songngu_db;
  if (is_set(environment.xdg_data_home) && environment.xdg_data_home->starts_with('/')) {
    return *environment.xdg_data_home + "/songngu/digest.db";
  }
  if (is_set(environment.home)) return *environment.home + "/.local/share/songngu/digest.db";
  throw Error(ExitCode::kUsage, "no database: neither --db nor SONGNGU_DB, XDG_DATA_HOME or HOME is set",
              "say where it is: --db PATH");
}

std::string default_database_path() {
  return default_database_path(
      {environment_value("SONGNGU_DB"), environment_value("XDG_DATA_HOME"), environment_value("HOME")});
}

bool is_remote(const std::string& path) {
  return path.starts_with(kServerScheme);
}

DatabaseName::DatabaseName(const std::string& path)
    : shown(path), in_command(is_remote(path) ? "PATH" : shell_quoted(path)), is_here(!is_remote(path)) {}

DatabaseName::DatabaseName(const std::vector<std::string>& paths) : DatabaseName(paths.front()) {
  if (paths.size() == 1) return;
  shown = fmt::format("one of {}", fmt::join(paths, ", "));
  in_command = "PATH";
  is_here = std::none_of(paths.begin(), paths.end(), is_remote);
}

std::string build_again(const DatabaseName& database) {
  return fmt::format("{}: indexer build CORPUS --db {}",
                     database.is_here ? "build it again" : "build it again where its files are",
                     database.in_command);
}

Error damaged(const DatabaseName& database, const std::string& found) {
  return {ExitCode::kDatabase, fmt::format("{} is damaged: {}", database.shown, found),
          fmt::format("check it: indexer verify --db {}; {}", database.in_command, build_again(database))};
}

}  // namespace songngu
