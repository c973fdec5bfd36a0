// The diagnostics of one file, gathered while it is read.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "indexer/digest/diagnostic.h"

namespace songngu {

class DiagnosticList {
 public:
  explicit DiagnosticList(std::string file) : file_(std::move(file)) {}

  void warn(std::size_t line, std::size_t column, std::string message) {
    list_.push_back({file_, line, column, Severity::kWarning, std::move(message)});
  }
  void refuse(std::size_t line, std::size_t column, std::string message) {
    list_.push_back({file_, line, column, Severity::kError, std::move(message)});
  }

  /// In order of line and column.
  [[nodiscard]] std::vector<Diagnostic> take();

 private:
  std::string file_;
  std::vector<Diagnostic> list_;
};

}  // namespace songngu
