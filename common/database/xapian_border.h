// The one border where Xapian's exceptions become ours.
#pragma once

#include <string>
#include <utility>

#include <xapian.h>

namespace songngu {

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

}  // namespace songngu
