#include "common/database/place/default_path.h"

#include "common/base/environment.h"
#include "common/base/error.h"

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

}  // namespace songngu
