#include "searcher/command/passage_file.h"

#include <filesystem>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/base/shell.h"
#include "common/database/open/database_name.h"
#include "common/database/place/default_path.h"
#include "common/database/place/stub.h"

namespace songngu {
namespace {

namespace fs = std::filesystem;

bool is_there(const std::string& path) {
  std::error_code failed;
  return fs::exists(path, failed);
}

/// The command that opens the same passage where the corpus is in DIR.
std::string with_corpus(const std::string& id, const std::vector<std::string>& named) {
  std::string command = "searcher";
  for (const std::string& database : named) command += fmt::format(" --db {}", shell_quoted(database));
  return command + fmt::format(" --corpus DIR --open {}", shell_quoted(id));
}

/// The command that brings the databases up to date with the corpus in `folder`.
std::string renewal(const std::vector<std::string>& databases, const std::string& folder) {
  const std::string name = DatabaseName(databases).in_command;
  std::error_code failed;
  const bool single_file = databases.size() == 1 && fs::is_regular_file(databases.front(), failed) &&
                           databases_in_stub(databases.front()).empty();
  return single_file ? fmt::format("indexer build {} --single-file --db {}", shell_quoted(folder), name)
                     : fmt::format("indexer update --db {}", name);
}

}  // namespace

void expect_file(const Hit& hit, const std::vector<std::string>& named, bool told) {
  if (!hit.corpus.empty() && is_there(hit.file)) return;
  const std::string command = with_corpus(hit.id, named);
  if (told) {
    throw Error(ExitCode::kPartial, fmt::format("there is no {}", hit.file),
                fmt::format("name the folder that the database was built from: {}", command));
  }
  if (hit.corpus.empty()) {
    throw Error(
        ExitCode::kPartial,
        fmt::format("the database does not say where its corpus is; the passage's file is {}", hit.file),
        fmt::format("name the folder that it was built from: {}", command));
  }
  if (!is_there(hit.corpus)) {
    throw Error(ExitCode::kPartial,
                fmt::format("the corpus of this database was at {}, which is not there", hit.corpus),
                fmt::format("if it was moved, or is elsewhere on this machine: {}", command));
  }
  const std::vector databases = named.empty() ? std::vector{default_database_path()} : named;
  throw Error(ExitCode::kPartial, fmt::format("the passage's file is gone: {}", hit.file),
              fmt::format("the database is older than its corpus: {}", renewal(databases, hit.corpus)));
}

}  // namespace songngu
