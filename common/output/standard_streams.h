// What a program writes: results to standard output, words for its user to standard error.
#pragma once

#include <string_view>

#include "common/base/error.h"

namespace songngu {

/// Writes all of it; false when nobody reads any more (a closed pipe), which is no error: it is sensible to
/// stop then. REQUIRES: SIGPIPE ignored. THROWS: Error(kFailure) for anything else, a full disk above all.
bool write_all(int descriptor, std::string_view text);

/// The same to standard output.
bool print(std::string_view text);

/// Lines, each ended, as they are.
void note(std::string_view lines);

/// "PROGRAM: error: MESSAGE", then "hint: HINT". Control characters are made harmless.
void complain(std::string_view program, const Error& error);

}  // namespace songngu
