#include "common/database/open/why_not_opened.h"

#include <cerrno>
#include <filesystem>

#include <fmt/format.h>
#include <unistd.h>

#include "common/base/shell.h"
#include "common/database/open/remote.h"
#include "common/database/place/stub.h"

namespace songngu {
namespace {

namespace fs = std::filesystem;

bool is_denied(const fs::path& path) {
  std::error_code ignored;
  // The files in a directory are opened by their names: it need not be listed.
  const int wanted = fs::is_directory(path, ignored) ? X_OK : R_OK;
  return ::access(path.c_str(), wanted) != 0 && errno == EACCES;
}

/// `path`, or a file in it that Xapian reads, that may not be read. Xapian's lock may be for the owner alone.
std::optional<fs::path> denied_at(const fs::path& path) {
  if (is_denied(path)) return path;
  for (const char* name : {kStubName, "iamglass", "postlist.glass", "docdata.glass", "termlist.glass",
                           "position.glass", "spelling.glass", "synonym.glass"}) {
    if (is_denied(path / name)) return path / name;
  }
  return std::nullopt;
}

/// The same, also of the databases that a stub there names.
std::optional<fs::path> denied_of_database(const std::string& path) {
  if (auto denied = denied_at(path)) return denied;
  for (const std::string& database : databases_in_stub(path)) {
    if (is_remote(database)) continue;
    if (auto denied = denied_at(database)) return denied;
  }
  return std::nullopt;
}

bool is_text(const fs::directory_entry& found) {
  std::error_code ignored;
  const fs::path extension = found.path().extension();
  return (extension == ".txt" || extension == ".md") && found.is_regular_file(ignored);
}

bool contains_texts(const fs::path& folder) {
  constexpr int kMostLookedAt = 10'000;  // it may be the root of all files
  std::error_code failed;
  fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, failed);
  for (int i = 0; i < kMostLookedAt && !failed && at != fs::end(at); ++i, at.increment(failed)) {
    if (is_text(*at)) return true;
  }
  return false;
}

/// A directory with one of these files was a database, even if it contains other files, too.
bool has_parts_of_a_database(const fs::path& folder) {
  std::error_code ignored;
  return fs::exists(folder / kStubName, ignored) || fs::exists(folder / "iamglass", ignored);
}

Error texts(const std::string& path, std::string_view what) {
  return {ExitCode::kDatabase, fmt::format("{} is {}, not a database", path, what),
          fmt::format("make a database of it: indexer build {} --db DATABASE; then name DATABASE with --db",
                      shell_quoted(path))};
}

}  // namespace

void expect_permission(const std::string& path) {
  if (const auto denied = denied_of_database(path)) {
    throw Error(ExitCode::kDatabase, fmt::format("Permission denied: {}", denied->string()),
                "ask its owner to let you read it, or name another database with --db");
  }
}

std::optional<Error> why_not_opened(const std::string& path) {
  std::error_code ignored;
  if (is_text(fs::directory_entry(path, ignored))) return texts(path, "a text");
  if (!has_parts_of_a_database(path) && contains_texts(path)) return texts(path, "a folder of texts");
  return std::nullopt;
}

}  // namespace songngu
