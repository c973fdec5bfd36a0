#include "indexer/digest/diagnostic.h"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "common/text/code_point.h"
#include "common/text/utf8.h"
#include "indexer/digest/diagnostic_list.h"

namespace songngu {
namespace {

// Controls act on terminals, direction controls on readers; line separators would break the one-line form.
bool is_harmful(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x061C || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

std::string escape(char32_t c) {
  if (c == '\n') return "\\n";
  if (c == '\r') return "\\r";
  if (c == '\t') return "\\t";
  if (c < 0x100) return fmt::format("\\x{:02x}", static_cast<unsigned>(c));
  return fmt::format("\\u{{{:04X}}}", static_cast<unsigned>(c));
}

// File names are bytes: what is not UTF-8 in them is shown byte by byte.
std::string visible(std::string_view text) {
  std::string result;
  for (std::size_t begin = 0, next = 0; next < text.size(); begin = next) {
    const char32_t c = next_code_point(text, next);
    const std::string_view bytes = text.substr(begin, next - begin);
    if (c == 0xFFFD && find_invalid_utf8(bytes)) {
      for (const char byte : bytes) result += escape(static_cast<unsigned char>(byte));
    } else if (is_harmful(c)) {
      result += escape(c);
    } else {
      result += bytes;
    }
  }
  return result;
}

}  // namespace

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::kInfo:
      return "info";
    case Severity::kWarning:
      return "warning";
    case Severity::kError:
      break;
  }
  return "error";
}

std::string to_string(const Diagnostic& diagnostic) {
  return fmt::format("{}:{}:{}: {}: {}", visible(diagnostic.file), diagnostic.line, diagnostic.column,
                     name_of(diagnostic.severity), visible(diagnostic.message));
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
