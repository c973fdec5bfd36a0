#include "common/database/open/xapian_border.h"

#include <cstring>
#include <optional>
#include <string_view>

#include <fmt/format.h>

#include "common/base/error.h"

namespace songngu {
namespace {

constexpr const char* kElsewhereOrWritable = "name another place with --db PATH, or make this one writable";

// Whether the cause was this errno. Some exceptions have the errno in their text only.
bool says(const Xapian::Error& error, int number) {
  const char* text = error.get_error_string();
  if (text != nullptr) return std::string_view(text) == std::strerror(number);
  return error.get_msg().find(fmt::format("({})", std::strerror(number))) != std::string::npos;
}

std::string message_of(const Xapian::Error& error) {
  const char* text = error.get_error_string();
  return text == nullptr ? error.get_msg() : fmt::format("{} ({})", error.get_msg(), text);
}

// The server that the error is about, as the user names it. Xapian writes "remote:tcp(HOST:PORT)".
std::optional<std::string> server_of(const Xapian::Error& error) {
  const std::string& context = error.get_context();
  constexpr std::string_view kBegin = "remote:tcp(";
  const std::size_t begin = context.find(kBegin);
  const std::size_t end = context.find(')', begin);
  if (begin == std::string::npos || end == std::string::npos) return std::nullopt;
  return "tcp://" + context.substr(begin + kBegin.size(), end - begin - kBegin.size());
}

// The types of Xapian::LogicError: Xapian was called in a wrong way. That is a bug, unless the arguments were
// read from damaged tables.
bool is_misuse(std::string_view type) {
  return type == "InvalidArgumentError" || type == "InvalidOperationError" || type == "AssertionError" ||
         type == "UnimplementedError";
}

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

void throw_as_error(const Xapian::Error& error, const DatabaseName& database) {
  const std::string_view type = error.get_type();
  for (const int number : kNoRoom) {
    if (says(error, number)) throw database_write_error(database.shown, number);
  }
  if (type == "DatabaseLockError") {
    throw database_locked_error(database.shown);
  }
  if (type == "NetworkError" || type == "NetworkTimeoutError") {
    throw Error(
        ExitCode::kDatabase,
        fmt::format("no answer from {}: {}", server_of(error).value_or(database.shown), message_of(error)),
        "start the server, or leave out this database");
  }
  if (type == "DatabaseCreateError") {
    throw database_write_error(database.shown, message_of(error));
  }
  if (type == "DatabaseVersionError") {
    throw Error(
        ExitCode::kDatabase,
        fmt::format("{} was made by another version of Xapian: {}", database.shown, message_of(error)),
        build_again(database));
  }
  if (type == "DatabaseNotFoundError" || type == "DatabaseOpeningError") {
    throw Error(ExitCode::kDatabase, fmt::format("{} can't be opened: {}", database.shown, message_of(error)),
                build_again(database) + "; or name another with --db");
  }
  if (type == "DatabaseModifiedError") {
    throw damaged(database, "its tables are newer than its revision, or it is being rewritten continuously");
  }
  if (is_misuse(type)) {
    throw whoever_is_to_blame(database, internal_error(fmt::format("{}: {}", type, message_of(error))));
  }
  // The other types come from tables that contradict each other, e.g. postings of documents that do not
  // exist.
  throw damaged(database, fmt::format("{}: {}", type, message_of(error)));
}

Error whoever_is_to_blame(const DatabaseName& database, const Error& error) {
  return {error.code(), error.what(),
          fmt::format("{}{}indexer verify --db {} shows whether the database is whole", error.hint(),
                      error.hint().empty() ? "" : "; ", database.in_command)};
}

}  // namespace songngu
