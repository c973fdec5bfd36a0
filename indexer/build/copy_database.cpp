#include "indexer/build/copy_database.h"

#include <cerrno>
#include <cstring>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

#include "common/database/database_name.h"
#include "common/database/database_write_error.h"
#include "indexer/base/interrupt.h"

namespace songngu {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kChunk = std::size_t{1} << 20;

[[noreturn]] void can_not_read(const fs::path& path) {
  throw damaged(path.string(), std::strerror(errno));
}

class OpenFile {
 public:
  OpenFile(const fs::path& path, int flags) : descriptor_(::open(path.c_str(), flags | O_CLOEXEC, 0666)) {}
  ~OpenFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  [[nodiscard]] int descriptor() const { return descriptor_; }
  [[nodiscard]] bool is_open() const { return descriptor_ >= 0; }

 private:
  int descriptor_;
};

void write_chunk(const OpenFile& file, std::string_view chunk, const fs::path& path) {
  while (!chunk.empty()) {
    const ssize_t written = ::write(file.descriptor(), chunk.data(), chunk.size());
    if (written < 0) throw database_write_error(path.string(), errno);
    chunk.remove_prefix(static_cast<std::size_t>(written));
  }
}

/// std::filesystem's own copy calls a full disk an input/output error.
void copy_whole(const fs::path& from, const fs::path& to) {
  const OpenFile source(from, O_RDONLY);
  if (!source.is_open()) can_not_read(from);
  const OpenFile target(to, O_WRONLY | O_CREAT | O_EXCL);
  if (!target.is_open()) throw database_write_error(to.string(), errno);
  std::vector<char> chunk(kChunk);
  while (const ssize_t got = ::read(source.descriptor(), chunk.data(), chunk.size())) {
    if (got < 0) can_not_read(from);
    stop_if_interrupted();
    write_chunk(target, {chunk.data(), static_cast<std::size_t>(got)}, to);
  }
  if (::fsync(target.descriptor()) != 0) throw database_write_error(to.string(), errno);
}

}  // namespace

void copy_database(const fs::path& from, const fs::path& to) {
  std::error_code code;
  if (!fs::create_directory(to, code) && code) throw database_write_error(to.string(), code.value());
  for (const auto& file : fs::directory_iterator(from)) copy_whole(file.path(), to / file.path().filename());
}

}  // namespace songngu
