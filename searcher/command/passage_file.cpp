#include "searcher/command/passage_file.h"

#include <filesystem>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/database/database_name.h"
#include "common/database/stub.h"

namespace songngu {
namespace {

namespace fs = std::filesystem;

bool is_there(const std::string& path) {
  std::error_code failed;
  return fs::exists(path, failed);
}

/// The command that brings the databases up to date with the corpus in `folder`.
std::string renewal(const std::vector<std::string>& databases, const std::string& folder) {
  const std::string name = DatabaseName(databases).in_command;
  std::error_code failed;
  const bool single_file = fs::is_regular_file(name, failed) && databases_in_stub(name).empty();
  return single_file ? fmt::format("indexer build {} --single-file --db {}", folder, name)
                     : fmt::format("indexer update --db {}", name);
}

}  // namespace

void expect_file(const Hit& hit, const std::vector<std::string>& databases, bool told) {
  if (!hit.corpus.empty() && is_there(hit.file)) return;
  const std::string command = fmt::format("searcher --corpus DIR --open {}", hit.id);
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
  throw Error(ExitCode::kPartial, fmt::format("the passage's file is gone: {}", hit.file),
              fmt::format("the database is older than its corpus: {}", renewal(databases, hit.corpus)));
}

}  // namespace songngu
