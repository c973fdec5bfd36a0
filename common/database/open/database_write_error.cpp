#include "common/database/open/database_write_error.h"

#include "common/base/write_error.h"

namespace songngu {
namespace {

constexpr const char* kElsewhereOrWritable = "name another place with --db PATH, or make this one writable";

}  // namespace

Error database_write_error(const std::string& path, int number) {
  return write_error(path, number, kElsewhereOrWritable, "; the old database is untouched");
}

Error database_write_error(const std::string& path, const std::string& reason) {
  return write_error(path, reason, kElsewhereOrWritable);
}

Error database_locked_error(const std::string& path) {
  return {ExitCode::kLocked, path + " is being written by another program", "try again when it is done"};
}

}  // namespace songngu
