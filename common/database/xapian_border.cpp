#include "common/database/xapian_border.h"

#include <cerrno>
#include <cstring>
#include <string_view>

#include <fmt/format.h>

#include "common/base/error.h"

namespace songngu {
namespace {

bool says(const Xapian::Error& error, int number) {
  const char* text = error.get_error_string();
  return text != nullptr && std::string_view(text) == std::strerror(number);
}

std::string message_of(const Xapian::Error& error) {
  const char* text = error.get_error_string();
  return text == nullptr ? error.get_msg() : fmt::format("{} ({})", error.get_msg(), text);
}

}  // namespace

void throw_as_error(const Xapian::Error& error, const std::string& database) {
  const std::string_view type = error.get_type();
  if (says(error, ENOSPC) || says(error, EDQUOT) || says(error, EFBIG)) {
    throw Error(ExitCode::kUsage, fmt::format("no space left while writing {}", database),
                "make room and run the same command again; the old database is untouched");
  }
  if (type == "DatabaseLockError") {
    throw Error(ExitCode::kLocked, fmt::format("{} is being written by another program", database),
                "try again later");
  }
  if (type == "NetworkError" || type == "NetworkTimeoutError") {
    throw Error(ExitCode::kDatabase, fmt::format("no answer from {}: {}", database, message_of(error)),
                "start its server, or leave it out");
  }
  if (type == "DatabaseCorruptError" || type == "DatabaseError" || type == "SerialisationError") {
    throw Error(ExitCode::kDatabase, fmt::format("{} is damaged: {}", database, message_of(error)),
                "check it with 'indexer verify', or build it again with 'indexer build'");
  }
  if (type == "DatabaseVersionError") {
    throw Error(ExitCode::kDatabase,
                fmt::format("{} was made by another version of Xapian: {}", database, message_of(error)),
                "build it again with 'indexer build'");
  }
  if (type == "DatabaseNotFoundError" || type == "DatabaseOpeningError") {
    throw Error(
        ExitCode::kDatabase, fmt::format("{} can't be opened: {}", database, message_of(error)),
        "if it is a songngu database, build it again with 'indexer build'; else name another with --db");
  }
  throw Error(ExitCode::kDatabase, fmt::format("{}: {}: {}", database, type, message_of(error)));
}

}  // namespace songngu
