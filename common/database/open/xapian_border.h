// The one border where Xapian's exceptions become ours.
#pragma once

#include <new>
#include <stdexcept>
#include <string>
#include <utility>

#include <xapian.h>

#include "common/base/bytes.h"
#include "common/base/crash.h"
#include "common/base/internal_error.h"
#include "common/database/open/database_name.h"

namespace songngu {

/// What a Xapian exception means to a user. `database` was in use.
[[noreturn]] void throw_as_error(const Xapian::Error& error, const DatabaseName& database);

/// `error`, with a hint that also says how to find out whether the database is damaged.
Error whoever_is_to_blame(const DatabaseName& database, const Error& error);

/// Runs `work`; a Xapian exception leaves as an Error. DatabaseModifiedError passes through only where a
/// caller catches it inside `work` and retries.
template <typename Work>
decltype(auto) at_xapian_border(const DatabaseName& database, Work&& work) {
  try {
    return std::forward<Work>(work)();
  } catch (const Xapian::Error& error) {
    throw_as_error(error, database);
  }
}

/// The same for work that reads what may be damaged: records that nobody wrote and crashes inside Xapian are
/// reported as damage, too. A logic error and a lack of memory may come from Xapian, led astray by damaged
/// tables, or from a bug in this program: they leave as an Error that blames neither.
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
