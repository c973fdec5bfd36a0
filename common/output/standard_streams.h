// Writes results to standard output, and messages for the user to standard error.
#pragma once

#include <string_view>

#include "common/base/error.h"

namespace songngu {

/// Writes all of it. False if nobody reads any more (a closed pipe), which is not an error: the program
/// should stop. REQUIRES: SIGPIPE ignored. THROWS: Error(kFailure) for anything else, such as a full disk.
bool write_all(int descriptor, std::string_view text);

/// The same to standard output.
bool print(std::string_view text);

/// Writes lines with their ends, as they are.
void note(std::string_view lines);

/// "PROGRAM: error: MESSAGE", then "hint: HINT". Control characters are replaced.
void complain(std::string_view program, const Error& error);

}  // namespace songngu
