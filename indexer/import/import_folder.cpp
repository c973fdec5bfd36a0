#include "indexer/import/import_folder.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include "common/base/error.h"
#include "common/base/file_lines.h"
#include "common/base/hash.h"
#include "common/output/escape.h"
#include "indexer/base/path.h"

namespace songngu {
namespace {

namespace fs = std::filesystem;

// Names that begin with a dot are not part of a corpus.
constexpr std::string_view kManifest = ".songngu-import.tsv";
constexpr std::string_view kUnfinished = ".songngu-import.unfinished";

[[noreturn]] void fail(const fs::path& path, int number) {
  throw write_error(path.string(), number, "name another folder with --into DIR",
                    "; what was imported stays");
}

void write_whole(int descriptor, std::string_view text, const fs::path& path) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) fail(path, written == 0 ? ENOSPC : errno);
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

std::optional<std::string> read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

bool is_there(const fs::path& path) {
  std::error_code ignored;
  return fs::symlink_status(path, ignored).type() != fs::file_type::not_found;
}

/// False if there is something at `to`, which stays.
bool rename_to_new(const fs::path& from, const fs::path& to) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return true;
  if (errno == EEXIST) return false;
  if (errno != EINVAL && errno != ENOSYS) fail(to, errno);
  // The file system has no such rename.
  if (is_there(to)) return false;
  if (::rename(from.c_str(), to.c_str()) != 0) fail(to, errno);
  return true;
}

std::optional<std::uint64_t> hexadecimal(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number, 16);
  if (failure != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::vector<std::string_view> fields_of(std::string_view line) {
  std::vector<std::string_view> fields;
  for (std::size_t begin = 0;;) {
    const std::size_t end = line.find('\t', begin);
    fields.push_back(line.substr(begin, end - begin));
    if (end == std::string_view::npos) return fields;
    begin = end + 1;
  }
}

/// Whether it names a file in the folder itself that is not hidden.
bool is_name(std::string_view name) {
  return !name.empty() && name.front() != '.' && name.find('/') == std::string_view::npos;
}

}  // namespace

ImportFolder::ImportFolder(const std::string& path) : path_(without_separators(absolute_path(path))) {
  std::error_code code;
  if (is_there(path_) && !fs::is_directory(path_, code)) {
    throw Error(ExitCode::kUsage, fmt::format("{} is a file, not a folder", path),
                "name another with --into DIR");
  }
  fs::create_directories(path_, code);
  if (code) fail(path_, code.value());
  lock_ = DirectoryLock(path_);
  const fs::path manifest = path_ / kManifest;
  manifest_ = ::open(manifest.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
  if (manifest_ < 0) fail(manifest, errno);
  read_manifest();
}

ImportFolder::~ImportFolder() {
  std::error_code ignored;
  fs::remove(path_ / kUnfinished, ignored);
  if (manifest_size_ == 0) fs::remove(path_ / kManifest, ignored);
  if (manifest_ >= 0) ::close(manifest_);
}

/// A last line without its end is what a kill has left: the file it was about is recognised by its content.
void ImportFolder::read_manifest() {
  const fs::path path = path_ / kManifest;
  std::ifstream file(path, std::ios::binary);
  std::string line;
  for (std::size_t number = 1; std::getline(file, line) && !file.eof(); ++number) {
    const std::vector<std::string_view> fields = fields_of(line);
    const auto content = fields.size() == 4 ? hexadecimal(fields[1]) : std::nullopt;
    const auto hash = fields.size() == 4 ? hexadecimal(fields[2]) : std::nullopt;
    if (!content || !hash || !is_name(fields[3])) {
      throw Error(ExitCode::kUsage, fmt::format("{}:{}:1: not a line of a manifest", path.string(), number),
                  "remove the line: its post is then imported as a new one");
    }
    records_[hash64(fields[0])] = {*content, *hash, manifest_size_};
    manifest_size_ += line.size() + 1;
  }
  if (::ftruncate(manifest_, static_cast<off_t>(manifest_size_)) != 0) fail(path, errno);
}

bool ImportFolder::knows(std::string_view post, std::string_view content) const {
  const auto found = records_.find(hash64(post));
  return found != records_.end() && found->second.content == hash64(content);
}

void ImportFolder::remember(std::string_view post, std::string_view content, std::uint64_t file,
                            const std::string& name) {
  const std::uint64_t hash = hash64(content);
  const std::string line = fmt::format("{}\t{:016x}\t{:016x}\t{}\n", post, hash, file, name);
  write_whole(manifest_, line, path_ / kManifest);
  records_[hash64(post)] = {hash, file, manifest_size_};
  manifest_size_ += line.size();
}

std::string ImportFolder::name_in(const Record& record) const {
  std::string line(512, '\0');  // more than a line has: names are short
  const ssize_t size = ::pread(manifest_, line.data(), line.size(), static_cast<off_t>(record.line));
  line.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
  line.resize(std::min(line.find('\n'), line.size()));
  const std::vector<std::string_view> fields = fields_of(line);
  return std::string(fields.size() == 4 ? fields[3] : "");
}

bool ImportFolder::has_file(std::string_view post) const {
  const auto found = records_.find(hash64(post));
  return found != records_.end() && is_there(path_ / name_in(found->second));
}

void ImportFolder::write_unfinished(const std::string& text) const {
  const fs::path path = path_ / kUnfinished;
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0666);
  if (descriptor < 0) fail(path, errno);
  try {
    write_whole(descriptor, text, path);
  } catch (const Error&) {
    ::close(descriptor);
    throw;
  }
  if (::close(descriptor) != 0) fail(path, errno);
}

/// A name is taken if there is a .txt or .md file of that name, since both would be one entry. But a .txt
/// file with exactly this text is the post's own: an import that was killed wrote it and did not record it.
std::string ImportFolder::add(const std::string& text, const std::string& name,
                              const std::string& other_name) {
  write_unfinished(text);
  for (int attempt = 0;; ++attempt) {
    const std::string base = attempt == 0   ? name
                             : attempt == 1 ? other_name
                                            : fmt::format("{}-{}", other_name, attempt);
    const fs::path file = path_ / (base + ".txt");
    if (is_there(path_ / (base + ".md"))) continue;
    if (read_file(file) == text || rename_to_new(path_ / kUnfinished, file)) return base + ".txt";
  }
}

PostOutcome ImportFolder::renew(const Record& record, const std::string& text, const std::string& name) {
  const fs::path file = path_ / name;
  const std::optional<std::string> present = read_file(file);
  if (!present) return PostOutcome::kDeleted;
  if (*present == text) return PostOutcome::kUpdated;
  if (hash64(*present) != record.file) return PostOutcome::kEdited;
  write_unfinished(text);
  if (::rename((path_ / kUnfinished).c_str(), file.c_str()) != 0) fail(file, errno);
  return PostOutcome::kUpdated;
}

ImportFolder::Put ImportFolder::put(std::string_view post, std::string_view content, const std::string& text,
                                    const std::string& name, const std::string& other_name) {
  const auto found = records_.find(hash64(post));
  if (found == records_.end()) {
    const std::string added = add(text, name, other_name);
    remember(post, content, hash64(text), added);
    return {PostOutcome::kAdded, path_ / added};
  }
  const Record record = found->second;
  const std::string present = name_in(record);
  const PostOutcome outcome = renew(record, text, present);
  remember(post, content, outcome == PostOutcome::kUpdated ? hash64(text) : record.file, present);
  return {outcome, path_ / present};
}

}  // namespace songngu
