// What a crash is blamed on. Xapian trusts the tables it reads: damaged ones may lead it out of its memory,
// and no exception tells. While such tables are read a crash ends the program with a message and an exit code
// of ours.
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

/// From now on a crash of a thread that has a CrashBlame ends the program with its message and exit code 3;
/// any other crash stays what it is. `program` (a literal) opens the message. Does nothing under an address
/// sanitizer, which has better to say.
void report_crashes(const char* program);

/// While it lives, a crash of this thread is what `said` says, which must outlive it.
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
