// The one error type, and the errors that are not of one room. What goes wrong below the command layer is
// thrown as an Error; only the command layer prints it ("error: MESSAGE", then "hint: HINT") and ends the
// program with its exit code.
#pragma once

#include <array>
#include <cerrno>
#include <exception>
#include <stdexcept>
#include <string>

namespace songngu {

/// Exit codes of both programs, as README and man pages document them.
enum class ExitCode : int {
  kOk = 0,        ///< done; for a search: something found
  kPartial = 1,   ///< done, but some input was refused; for a search: nothing found
  kUsage = 2,     ///< wrong usage, a query without meaning, no corpus
  kFailure = 2,   ///< the program or the system failed: a full disk, a timeout, no memory, a bug
  kDatabase = 3,  ///< the database is missing, damaged or of another version
  kLocked = 4,    ///< another writer holds the database: try again
  kInterrupted = 130
};

class Error : public std::runtime_error {
 public:
  /// `hint` says what the user can do; empty if there is nothing useful to say.
  Error(ExitCode code, const std::string& message, std::string hint = {})
      : std::runtime_error(message), code_(code), hint_(std::move(hint)) {}

  [[nodiscard]] ExitCode code() const noexcept { return code_; }
  [[nodiscard]] const std::string& hint() const noexcept { return hint_; }

 private:
  ExitCode code_;
  std::string hint_;
};

// A bug in this program. Its message must not blame the user or the database.

inline constexpr const char* kInternalError = "internal error: ";
inline constexpr const char* kReportIt =
    "please report it: send this message, the command, its version (--version) and, if you can, "
    "the text that it is about";

/// Error(kFailure) about a bug, of which `found` is known.
Error internal_error(const std::string& found);

/// The Error for an exception that nothing else caught: an Error itself; "out of memory" for std::bad_alloc;
/// the system's message for std::system_error; an internal error for everything else.
Error error_of(const std::exception& exception);

// What cannot be written.

/// The errnos that mean that there is no space: a full disk, a quota, a limit of the file's size.
inline constexpr std::array kNoRoom{ENOSPC, EDQUOT, EFBIG};

/// Error(kFailure): `what` can't be written because of `reason`.
Error write_error(const std::string& what, const std::string& reason, std::string hint);

/// The same for an errno. If there is no space, the hint is to make room and to run the command again,
/// followed by `if_full` instead of `hint`.
Error write_error(const std::string& what, int number, std::string hint, const std::string& if_full);

}  // namespace songngu
