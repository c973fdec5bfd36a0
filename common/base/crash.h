// Who is to blame for a crash: the database, or this program. Xapian trusts the tables it reads, so damaged
// ones may lead it out of its memory without an exception. Only where Xapian's own code crashes, and while a
// database is read, is that said of the database.
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
/// - Inside Xapian, or a library that Xapian has called, in a thread that has a CrashBlame: the message of
///   the CrashBlame. The program ends with that Error's exit code.
/// - Anywhere else: an internal error. The program ends by the signal, with a core where the system keeps it.
///
/// SIGABRT is left alone: whoever aborts has said why. Does nothing under an address sanitizer, which reports
/// more. Where Xapian is linked statically, nothing shows where it begins, and each crash is an internal
/// error.
void report_crashes(const char* program);

/// While it lives, a crash of this thread inside Xapian is what `said` says, which must outlive it.
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
