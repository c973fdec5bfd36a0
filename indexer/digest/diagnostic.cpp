#include "indexer/digest/diagnostic.h"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "common/output/escape.h"

namespace songngu {

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::kInfo:
      return "info";
    case Severity::kWarning:
      return "warning";
    case Severity::kError:
      return "error";
  }
  return {};
}

std::string to_string(const Diagnostic& diagnostic) {
  return fmt::format("{}:{}:{}: {}: {}", escape_unsafe(diagnostic.file), diagnostic.line, diagnostic.column,
                     name_of(diagnostic.severity), escape_unsafe(diagnostic.message));
}

void DiagnosticList::warn(std::size_t line, std::size_t column, std::string message) {
  if (list_.size() >= kMostWarnings) {
    ++left_out_;
  } else {
    list_.push_back({file_, line, column, Severity::kWarning, std::move(message)});
  }
}

std::vector<Diagnostic> DiagnosticList::take() {
  std::stable_sort(list_.begin(), list_.end(), [](const Diagnostic& left, const Diagnostic& right) {
    return std::tie(left.line, left.column) < std::tie(right.line, right.column);
  });
  if (left_out_ > 0) {
    list_.push_back({file_, list_.back().line, 1, Severity::kWarning,
                     fmt::format("{} more warnings in this file", left_out_)});
  }
  return std::move(list_);
}

}  // namespace songngu
