// What is wrong with an input, in the compilers' form.
#pragma once

#include <compare>
#include <cstddef>
#include <string>
#include <string_view>

namespace songngu {

enum class Severity {
  kInfo,  ///< worth knowing; never changes an exit status, not even under --strict
  kWarning,
  kError
};

/// "info", "warning" or "error".
std::string_view name_of(Severity severity);

struct Diagnostic {
  std::string file;
  std::size_t line = 1;    ///< from 1
  std::size_t column = 1;  ///< from 1, in code points
  Severity severity = Severity::kWarning;
  std::string message;

  auto operator<=>(const Diagnostic&) const =
      default;  // NOLINT(modernize-use-nullptr): clang-tidy 14 errs here
};

/// "FILE:LINE:COLUMN: info|warning|error: MESSAGE", what is unsafe to show in it escaped.
std::string to_string(const Diagnostic& diagnostic);

}  // namespace songngu
