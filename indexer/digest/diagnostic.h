// Messages about what is wrong with an input, in the form that compilers use.
#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace songngu {

enum class Severity {
  kInfo,  ///< worth knowing; never changes an exit status, not even under --strict
  kWarning,
  kError
};

/// "info", "warning" or "error".
std::string_view name_of(Severity severity);

/// A figure that a diagnostic is about.
struct CheckedFigure {
  std::string kind;               ///< "years", "months", "percentages", "currencies", …
  std::string here;               ///< as written at the diagnostic's place
  std::string there = {};         ///< what the original has instead; empty if the article has none
  std::size_t original_line = 0;  ///< the line of `there`

  auto operator<=>(const CheckedFigure&) const =
      default;  // NOLINT(modernize-use-nullptr): clang-tidy 14 errs here
};

struct Diagnostic {
  std::string file;
  std::size_t line = 1;    ///< from 1
  std::size_t column = 1;  ///< from 1, in code points
  Severity severity = Severity::kWarning;
  std::string message;
  std::optional<CheckedFigure> figure = {};

  auto operator<=>(const Diagnostic&) const =
      default;  // NOLINT(modernize-use-nullptr): clang-tidy 14 errs here
};

/// "FILE:LINE:COLUMN: info|warning|error: MESSAGE", with characters escaped that are unsafe to show.
std::string to_string(const Diagnostic& diagnostic);

inline constexpr std::size_t kMostWarnings = 100;  ///< of one file

/// The diagnostics of one file, gathered while it is read.
class DiagnosticList {
 public:
  explicit DiagnosticList(std::string file) : file_(std::move(file)) {}

  /// After kMostWarnings, warnings are only counted, so that no file floods the terminal.
  void warn(std::size_t line, std::size_t column, std::string message);
  void refuse(std::size_t line, std::size_t column, std::string message) {
    list_.push_back({file_, line, column, Severity::kError, std::move(message)});
  }

  /// In order of line and column; at the end, how many warnings were left out.
  [[nodiscard]] std::vector<Diagnostic> take();

 private:
  std::string file_;
  std::vector<Diagnostic> list_;
  std::size_t left_out_ = 0;
};

}  // namespace songngu
