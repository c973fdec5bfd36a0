#include "indexer/build/generation.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstring>
#include <fstream>
#include <sstream>
#include <utility>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/database/open.h"

namespace songngu {
namespace {

namespace fs = std::filesystem;

constexpr const char* kStub = "XAPIANDB";
constexpr const char* kWorkspace = "building";
constexpr std::string_view kGeneration = "gen-";

[[noreturn]] void refuse(const fs::path& path, const std::string& why) {
  throw Error(ExitCode::kUsage, fmt::format("{} {}", path.string(), why), "name another place with --db PATH");
}

[[noreturn]] void can_not_write(const fs::path& path, const std::error_code& code) {
  throw Error(ExitCode::kUsage, fmt::format("can't write {}: {}", path.string(), code.message()));
}

/// The number in "gen-7" or "gen-7.2", or 0.
int generation_number(std::string_view file_name) {
  if (!file_name.starts_with(kGeneration)) return 0;
  int number = 0;
  std::from_chars(file_name.data() + kGeneration.size(), file_name.data() + file_name.size(), number);
  return number;
}

bool is_ours(const fs::path& directory) {
  for (const auto& found : fs::directory_iterator(directory)) {
    const std::string name = found.path().filename().string();
    if (name != kStub && name != kWorkspace && generation_number(name) == 0) return false;
  }
  return true;
}

void make_directory(const fs::path& directory) {
  std::error_code code;
  fs::create_directories(directory, code);
  if (code) can_not_write(directory, code);
}

void write_file(const fs::path& file, const std::string& text) {
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out << text;
  out.close();
  if (!out) can_not_write(file, std::make_error_code(std::errc::io_error));
}

void rename_or_throw(const fs::path& from, const fs::path& to) {
  std::error_code code;
  fs::rename(from, to, code);
  if (code) can_not_write(to, code);
}

void sync_directory(const fs::path& directory) {
  const int descriptor = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

}  // namespace

DirectoryLock::DirectoryLock(const fs::path& directory)
    : descriptor_(::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
  if (descriptor_ < 0) can_not_write(directory, {errno, std::generic_category()});
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0) return;
  ::close(std::exchange(descriptor_, -1));
  throw Error(ExitCode::kLocked, fmt::format("{} is being written by another program", directory.string()),
              "try again when it is done");
}

DirectoryLock::~DirectoryLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

DirectoryLock::DirectoryLock(DirectoryLock&& from) noexcept : descriptor_(std::exchange(from.descriptor_, -1)) {}

DirectoryLock& DirectoryLock::operator=(DirectoryLock&& from) noexcept {
  std::swap(descriptor_, from.descriptor_);
  return *this;
}

GenerationWriter::GenerationWriter(const std::string& path) : path_(fs::absolute(path)) {
  std::error_code ignored;
  const bool there = fs::exists(path_, ignored);
  if (there && !fs::is_directory(path_, ignored)) refuse(path_, "is a file, not a database directory");
  if (there && !is_ours(path_)) refuse(path_, "is not empty and is no songngu database");
  made_directory_ = !there;
  make_directory(path_);
  lock_ = DirectoryLock(path_);
  clear_leftovers();
  workspace_ = path_ / kWorkspace;
  make_directory(workspace_);
}

GenerationWriter::~GenerationWriter() {
  std::error_code ignored;
  fs::remove_all(workspace_, ignored);
  if (made_directory_ && !published_) fs::remove(path_, ignored);
}

std::vector<fs::path> GenerationWriter::present() const {
  std::istringstream stub(read_stub(path_.string()));
  std::vector<fs::path> databases;
  for (std::string type, name; stub >> type >> name;) databases.push_back(path_ / name);
  return databases;
}

int GenerationWriter::present_number() const {
  const std::vector<fs::path> databases = present();
  return databases.empty() ? 0 : generation_number(databases.front().filename().string());
}

void GenerationWriter::clear_leftovers() const {
  const int now = present_number();
  std::error_code ignored;
  for (const auto& found : fs::directory_iterator(path_)) {
    const std::string name = found.path().filename().string();
    const int number = generation_number(name);
    const bool stale = number > now || (number != 0 && number + 1 < now);
    if (name == kWorkspace || stale) fs::remove_all(found.path(), ignored);
  }
}

void GenerationWriter::publish(const std::vector<fs::path>& databases) {
  const int number = present_number() + 1;
  std::string stub;
  for (std::size_t shard = 0; shard < databases.size(); ++shard) {
    const std::string name = databases.size() == 1 ? fmt::format("{}{}", kGeneration, number)
                                                   : fmt::format("{}{}.{}", kGeneration, number, shard + 1);
    rename_or_throw(databases[shard], path_ / name);
    stub += fmt::format("auto {}\n", name);
  }
  write_file(workspace_ / kStub, stub);
  rename_or_throw(workspace_ / kStub, path_ / kStub);
  published_ = true;
  sync_directory(path_);
  clear_leftovers();
}

SingleFileWriter::SingleFileWriter(const std::string& path)
    : path_(fs::absolute(path)), workspace_(path_.string() + ".building") {
  std::error_code ignored;
  if (fs::is_directory(path_, ignored)) refuse(path_, "is a directory; a single-file database is a file");
  if (fs::exists(path_, ignored) && fs::file_size(path_, ignored) > 0) {
    try {
      OpenDatabase({path_.string()});
    } catch (const Error& error) {
      // An older or damaged database of ours may be replaced; what is no database may not.
      if (std::string_view(error.what()).find("can't be opened") != std::string_view::npos) {
        refuse(path_, "is no songngu database");
      }
    }
  }
  make_directory(workspace_);
  lock_ = DirectoryLock(workspace_);
  for (const auto& found : fs::directory_iterator(workspace_)) fs::remove_all(found.path(), ignored);
}

SingleFileWriter::~SingleFileWriter() {
  std::error_code ignored;
  fs::remove_all(workspace_, ignored);
}

void SingleFileWriter::publish(const fs::path& database) {
  rename_or_throw(database, path_);
  sync_directory(path_.parent_path());
}

}  // namespace songngu
