#include "common/database/xapian_border.h"

#include <cerrno>
#include <cstring>
#include <optional>
#include <string_view>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/database/remote.h"

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

/// Several databases searched as one are named together, and a server's files are elsewhere: no command takes
/// that.
std::string path_in_command(const std::string& database) {
  const bool is_path = database.find(", ") == std::string::npos && !is_remote(database);
  return is_path ? database : "PATH";
}

/// The server that the error is about, of several, as the user names it. Xapian writes
/// "remote:tcp(HOST:PORT)".
std::optional<std::string> server_of(const Xapian::Error& error) {
  const std::string& context = error.get_context();
  constexpr std::string_view kBegin = "remote:tcp(";
  const std::size_t begin = context.find(kBegin);
  const std::size_t end = context.find(')', begin);
  if (begin == std::string::npos || end == std::string::npos) return std::nullopt;
  return "tcp://" + context.substr(begin + kBegin.size(), end - begin - kBegin.size());
}

}  // namespace

std::string build_again(const std::string& database) {
  const std::string where = is_remote(database) ? "build it again where its files are" : "build it again";
  return fmt::format("{}: indexer build CORPUS --db {}", where, path_in_command(database));
}

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
    throw Error(ExitCode::kDatabase,
                fmt::format("no answer from {}: {}", server_of(error).value_or(database), message_of(error)),
                "start its server, or leave it out");
  }
  if (type == "DatabaseCreateError") {
    throw Error(ExitCode::kUsage, fmt::format("can't write {}: {}", database, message_of(error)));
  }
  if (type == "DatabaseVersionError") {
    throw Error(ExitCode::kDatabase,
                fmt::format("{} was made by another version of Xapian: {}", database, message_of(error)),
                build_again(database));
  }
  if (type == "DatabaseNotFoundError" || type == "DatabaseOpeningError") {
    throw Error(ExitCode::kDatabase, fmt::format("{} can't be opened: {}", database, message_of(error)),
                build_again(database) + "; or name another with --db");
  }
  if (type == "DatabaseModifiedError") {
    throw_damaged(database, "its tables are newer than itself, or it is written to again and again");
  }
  // What is left comes of tables that contradict themselves: postings of documents that are not there
  // (DocNotFound), lengths that are no numbers (InvalidArgument).
  throw_damaged(database, fmt::format("{}: {}", type, message_of(error)));
}

void throw_damaged(const std::string& database, const std::string& found) {
  throw Error(
      ExitCode::kDatabase, fmt::format("{} is damaged: {}", database, found),
      fmt::format("check it: indexer verify --db {}; {}", path_in_command(database), build_again(database)));
}

}  // namespace songngu
