// The only place where exceptions of Xapian become Errors.
#pragma once

#include <new>
#include <stdexcept>
#include <string>
#include <utility>

#include <xapian.h>

#include "common/base/bytes.h"
#include "common/base/crash.h"
#include "common/base/error.h"
#include "common/database/open/database_name.h"

namespace songngu {

// Why a database can't be written: write_error() (error.h) with the hints for a database.

/// Error(kFailure) for an errno or another reason.
Error database_write_error(const std::string& path, int number);
Error database_write_error(const std::string& path, const std::string& reason);

/// Error(kLocked): another program is writing it.
Error database_locked_error(const std::string& path);

/// Throws the Error for a Xapian exception that came while `database` was in use.
[[noreturn]] void throw_as_error(const Xapian::Error& error, const DatabaseName& database);

/// `error`, with a hint that also says how to check whether the database is damaged.
Error whoever_is_to_blame(const DatabaseName& database, const Error& error);

/// Runs `work` and rethrows Xapian's exceptions as Errors. To retry after a DatabaseModifiedError, catch it
/// inside `work`.
template <typename Work>
decltype(auto) at_xapian_border(const DatabaseName& database, Work&& work) {
  try {
    return std::forward<Work>(work)();
  } catch (const Xapian::Error& error) {
    throw_as_error(error, database);
  }
}

/// The same for work that reads a database, which may be damaged. A RecordError and a crash inside Xapian are
/// also reported as damage. Logic errors and a lack of memory may come from damaged tables or from a bug in
/// this program: they become an Error that blames neither.
template <typename Work>
decltype(auto) while_reading(const DatabaseName& database, Work&& work) {
  const Error crashed = damaged(database, "Xapian crashed while reading it");
  const CrashBlame blame(crashed);
  try {
    return at_xapian_border(database, std::forward<Work>(work));
  } catch (const RecordError& error) {
    throw damaged(database, error.what());
  } catch (const std::logic_error& error) {
    throw whoever_is_to_blame(database, error_of(error));
  } catch (const std::bad_alloc& error) {
    throw whoever_is_to_blame(database, error_of(error));
  }
}

}  // namespace songngu
