// The one border where Xapian's exceptions become ours.
#pragma once

#include <new>
#include <stdexcept>
#include <string>
#include <utility>

#include <xapian.h>

#include "common/base/bytes.h"
#include "common/base/crash.h"

namespace songngu {

/// What to tell whoever has a database that can't be read: the command that makes it anew.
std::string build_again(const std::string& database);

/// What a Xapian exception means to a user. `database` names the database or server that was in use.
[[noreturn]] void throw_as_error(const Xapian::Error& error, const std::string& database);

/// Runs `work`; a Xapian exception leaves as an Error. DatabaseModifiedError passes through only where a
/// caller catches it inside `work` and retries.
template <typename Work>
decltype(auto) at_xapian_border(const std::string& database, Work&& work) {
  try {
    return std::forward<Work>(work)();
  } catch (const Xapian::Error& error) {
    throw_as_error(error, database);
  }
}

/// THROWS: Error(kDatabase): what was found in `database`, and the command that mends it.
[[noreturn]] void throw_damaged(const std::string& database, const std::string& found);

/// The same for work that reads what may be damaged: lengths beyond all memory, records that nobody wrote and
/// crashes inside Xapian are told as damage, too.
template <typename Work>
decltype(auto) while_reading(const std::string& database, Work&& work) {
  const CrashBlame blame(database);
  try {
    return at_xapian_border(database, std::forward<Work>(work));
  } catch (const RecordError& error) {
    throw_damaged(database, error.what());
  } catch (const std::length_error& error) {
    throw_damaged(database, error.what());
  } catch (const std::bad_alloc&) {
    throw_damaged(database, "it asks for more memory than there is");
  }
}

}  // namespace songngu
