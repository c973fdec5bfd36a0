#include "indexer/build/publish/generation.h"

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include "common/base/error.h"
#include "common/database/open/database_name.h"
#include "common/database/open/xapian_border.h"
#include "common/database/place/stub.h"
#include "indexer/base/path.h"
#include "indexer/build/publish/ownership.h"

namespace songngu {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const fs::path& path, const std::string& why) {
  throw Error(ExitCode::kUsage, fmt::format("{} {}", path.string(), why),
              "name another place with --db PATH, or remove what is there");
}

/// The absolute path of the place of a database, which is not a server.
fs::path place_of(const std::string& path) {
  if (!is_remote(path)) return absolute_path(path);
  throw Error(ExitCode::kUsage, fmt::format("{} is a server, which can only be searched", path),
              "build on the server's machine, with the path of its files as --db");
}

/// Refuses a database of ours that has the other form.
[[noreturn]] void refuse_form(const fs::path& path, const std::string& form, const std::string& option) {
  throw Error(ExitCode::kUsage, fmt::format("{} is {}", path.string(), form),
              fmt::format("{}, or name another place with --db PATH", option));
}

void make_directory(const fs::path& directory) {
  std::error_code code;
  fs::create_directories(directory, code);
  if (code) throw database_write_error(directory.string(), code.value());
}

/// Synced to the disk when it returns, so that a renamed file is not empty after a power failure.
void write_file(const fs::path& file, const std::string& text) {
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (descriptor < 0) throw database_write_error(file.string(), errno);
  const ssize_t written = ::write(descriptor, text.data(), text.size());
  // A short write of this few bytes means a full disk; there is no error number then.
  const bool cut = written >= 0 && written < static_cast<ssize_t>(text.size());
  const bool good = !cut && written >= 0 && ::fsync(descriptor) == 0;
  const std::error_code code(cut ? ENOSPC : errno, std::generic_category());
  ::close(descriptor);
  if (!good) throw database_write_error(file.string(), code.value());
}

void rename_or_throw(const fs::path& from, const fs::path& to) {
  std::error_code code;
  fs::rename(from, to, code);
  if (code) throw database_write_error(to.string(), code.value());
}

void sync_directory(const fs::path& directory) {
  const int descriptor = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

/// The form that read_place() expects.
fs::path canonical_folder(const fs::path& folder) {
  std::error_code code;
  fs::path canonical = fs::canonical(folder, code);
  if (code) throw database_write_error(folder.string(), code.value());
  return canonical;
}

}  // namespace

GenerationWriter::GenerationWriter(const std::string& path) : path_(place_of(path)) {
  std::error_code ignored;
  const bool there = fs::exists(path_, ignored);
  if (there && !fs::is_directory(path_, ignored)) {
    if (!fs::is_empty(path_, ignored) && is_our_file(path_)) {
      refuse_form(path_, "a single-file database", "add --single-file");
    }
    refuse(path_, "is a file, not a database directory");
  }
  made_directory_ = !there;
  make_directory(path_);
  lock_ = DirectoryLock(path_);
  if (!is_our_directory(path_)) refuse(path_, "is not empty and is not a songngu database");
  workspace_ = path_ / kWorkspace;
  std::error_code unremovable;
  fs::remove_all(workspace_, unremovable);
  if (unremovable) throw database_write_error(workspace_.string(), unremovable.value());
  remove_stale_generations();
  make_directory(workspace_);
}

GenerationWriter::~GenerationWriter() {
  std::error_code ignored;
  fs::remove_all(workspace_, ignored);
  if (made_directory_ && !published_) fs::remove(path_, ignored);
}

std::vector<fs::path> GenerationWriter::present() const {
  const std::vector<std::string> databases = databases_in_stub(path_.string());
  return {databases.begin(), databases.end()};
}

int GenerationWriter::present_number() const {
  const std::vector<fs::path> databases = present();
  return databases.empty() ? 0 : generation_number(databases.front().filename().string());
}

void GenerationWriter::remove_stale_generations() const {
  const int now = present_number();
  std::error_code ignored;
  for (const auto& found : fs::directory_iterator(path_, ignored)) {
    const int number = generation_number(found.path().filename().string());
    const bool stale = number > now || (number != 0 && number + 1 < now);
    if (stale) fs::remove_all(found.path(), ignored);
  }
}

void GenerationWriter::publish(const std::vector<fs::path>& databases, const CorpusPlace& corpus) {
  const int number = present_number() + 1;
  const std::string place = encode(corpus, canonical_folder(path_));
  std::string stub;
  for (std::size_t shard = 0; shard < databases.size(); ++shard) {
    const std::string name = databases.size() == 1 ? fmt::format("{}{}", kGeneration, number)
                                                   : fmt::format("{}{}.{}", kGeneration, number, shard + 1);
    write_file(place_file(databases[shard]), place);
    rename_or_throw(databases[shard], path_ / name);
    stub += fmt::format("auto {}\n", name);
  }
  write_file(workspace_ / kStubName, stub);
  rename_or_throw(workspace_ / kStubName, path_ / kStubName);
  published_ = true;
  sync_directory(path_);
  remove_stale_generations();
}

SingleFileWriter::SingleFileWriter(const std::string& path)
    : path_(without_separators(place_of(path))), workspace_(path_.string() + ".building") {
  std::error_code ignored;
  if (fs::is_directory(path_, ignored)) {
    if (!fs::is_empty(path_, ignored) && is_our_directory(path_)) {
      refuse_form(path_, "a database directory", "leave out --single-file");
    }
    refuse(path_, "is a directory; a single-file database is a file");
  }
  if (::access(path_.c_str(), R_OK) != 0 && errno == EACCES)
    throw database_write_error(path_.string(), EACCES);
  if (fs::exists(path_, ignored) && !is_our_file(path_)) refuse(path_, "is not a songngu database");
  const fs::path place = place_file(path_);
  if (fs::exists(place, ignored) && !is_our_place(place)) refuse(place, "is not from a build");
  make_directory(workspace_);
  lock_ = DirectoryLock(workspace_);
  if (!is_our_workspace(workspace_)) refuse(workspace_, "is not empty and is not the workspace of a build");
  for (const auto& found : fs::directory_iterator(workspace_)) fs::remove_all(found.path(), ignored);
}

SingleFileWriter::~SingleFileWriter() {
  std::error_code ignored;
  fs::remove_all(workspace_, ignored);
}

void SingleFileWriter::publish(const fs::path& database, const CorpusPlace& corpus) {
  // Two renames are not atomic, but a single file is never updated: only the paths shown depend on its place.
  const fs::path place = write_place(corpus);
  rename_or_throw(database, path_);
  publish_place(place);
}

fs::path SingleFileWriter::write_place(const CorpusPlace& corpus) const {
  const fs::path place = workspace_ / kPlaceName;
  write_file(place, encode(corpus, canonical_folder(path_.parent_path())));
  return place;
}

void SingleFileWriter::publish_place(const fs::path& place) const {
  rename_or_throw(place, place_file(path_));
  sync_directory(path_.parent_path());
}

void SingleFileWriter::remember_place(const std::string& path, const CorpusPlace& corpus) {
  if (read_place(path).known()) return;
  try {
    // For a link, read_place() reads the file next to the link's target.
    std::error_code failed;
    const fs::path file = fs::canonical(without_separators(absolute_path(path)), failed);
    if (failed) return;
    const SingleFileWriter writer(file.string());
    writer.publish_place(writer.write_place(corpus));
  } catch (const Error&) {
    // The folder is read-only, another program builds there, or PATH.corpus is somebody else's: the database
    // is up to date nevertheless.
  }
}

}  // namespace songngu
