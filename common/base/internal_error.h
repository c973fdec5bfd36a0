// What is said of a bug in this program. It must never read as a fault of the user's or of the database.
#pragma once

#include <exception>
#include <string>

#include "common/base/error.h"

namespace songngu {

inline constexpr const char* kInternalError = "internal error: ";
inline constexpr const char* kReportIt =
    "please report it: send this message, the command, its version (--version) and, if you can, "
    "the text that it is about";

/// Error(kUsage) about a bug: `found` is what is known of it.
Error internal_error(const std::string& found);

/// What an exception that nobody caught means to a user: an Error is itself, no memory and what the system
/// refused are said as such, and everything else is an internal error.
Error error_of(const std::exception& exception);

}  // namespace songngu
