// The diagnostics of one file, gathered while it is read.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "indexer/digest/diagnostic.h"

namespace songngu {

inline constexpr std::size_t kMostWarnings = 100;  ///< of one file

class DiagnosticList {
 public:
  explicit DiagnosticList(std::string file) : file_(std::move(file)) {}

  /// Past kMostWarnings only counts, so that no file floods the terminal.
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
