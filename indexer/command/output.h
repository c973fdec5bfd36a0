// Standard output and standard error.
#pragma once

#include <string_view>

#include "common/base/error.h"

namespace songngu {

/// Writes results to standard output. False when nobody reads them any more (a closed pipe), which is no
/// error; it is sensible to stop then. REQUIRES: SIGPIPE ignored. THROWS: Error(kUsage) for anything else, a
/// full disk above all.
bool print(std::string_view text);

/// Whatever print() still holds back. THROWS as print() does.
void flush_output();

/// Lines for the user, on standard error, each ended.
void note(std::string_view lines);

/// "indexer: error: MESSAGE", then "hint: HINT". Control characters are made harmless.
void complain(const Error& error);

}  // namespace songngu
