#include "common/database/default_path.h"

#include <cstdlib>

#include "common/base/error.h"

namespace songngu {
namespace {

bool is_set(const std::optional<std::string>& value) {
  return value && !value->empty();
}

std::optional<std::string> environment_value(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

}  // namespace

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
