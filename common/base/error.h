// The one error type. Whatever goes wrong below the command layer is thrown as an Error; the command layer
// alone prints it ("error: MESSAGE", then "hint: HINT") and ends the program with its exit code.
#pragma once

#include <stdexcept>
#include <string>

namespace songngu {

/// Exit codes of both programs, as README and man pages document them.
enum class ExitCode : int {
  kOk = 0,        ///< done; for a search: something found
  kPartial = 1,   ///< done, but some input was refused; for a search: nothing found
  kUsage = 2,     ///< wrong usage, a query that makes no sense, no corpus, disk full
  kDatabase = 3,  ///< the database is missing, damaged or of another version
  kLocked = 4,    ///< another writer holds the database: try again
  kInterrupted = 130
};

class Error : public std::runtime_error {
 public:
  /// `hint` says what the user can do about it; empty where there is nothing useful to say.
  Error(ExitCode code, const std::string& message, std::string hint = {})
      : std::runtime_error(message), code_(code), hint_(std::move(hint)) {}

  [[nodiscard]] ExitCode code() const noexcept { return code_; }
  [[nodiscard]] const std::string& hint() const noexcept { return hint_; }

 private:
  ExitCode code_;
  std::string hint_;
};

}  // namespace songngu
