// Messages for crashes. Xapian trusts the tables it reads, so damaged tables can make it crash without an
// exception. A crash inside Xapian's code while a database is read is reported as damage of the database;
// each other crash as a bug in this program.
#pragma once

#include "common/base/error.h"

namespace songngu {

#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool kSanitizerReportsCrashes = true;
#elif defined(__has_feature)
inline constexpr bool kSanitizerReportsCrashes = __has_feature(address_sanitizer);
#else
inline constexpr bool kSanitizerReportsCrashes = false;
#endif

/// From now on a crash (SIGSEGV, SIGBUS, SIGFPE, SIGILL) prints a message that begins with `program`, a
/// literal.
/// - Inside Xapian, or a library that Xapian called, in a thread that has a CrashBlame: the message of the
///   CrashBlame. The program ends with the exit code of its Error.
/// - Elsewhere: an internal error. The program ends by the signal, with a core dump if the system writes one.
///
/// Does not handle SIGABRT, because code that aborts prints its own message. Does nothing under an address
/// sanitizer, which reports more. If Xapian is linked statically, its code cannot be recognised, and each
/// crash is an internal error.
void report_crashes(const char* program);

/// While it exists, a crash of this thread inside Xapian is reported as `said`, which must outlive it.
class CrashBlame {
 public:
  explicit CrashBlame(const Error& said);
  ~CrashBlame();
  CrashBlame(const CrashBlame&) = delete;
  CrashBlame& operator=(const CrashBlame&) = delete;

 private:
  const Error* before_;
};

}  // namespace songngu
