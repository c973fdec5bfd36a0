#include "indexer/command/annotation.h"

#include <string_view>

#include <fmt/format.h>

#include "common/output/sanitize.h"

namespace songngu {
namespace {

/// `special` and '%' become %XX.
std::string percent_encoded(std::string_view text, std::string_view special) {
  std::string result;
  for (const char c : text) {
    if (c == '%' || special.find(c) != std::string_view::npos) {
      result += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    } else {
      result += c;
    }
  }
  return sanitize(result);
}

}  // namespace

std::string github_annotation(const Diagnostic& diagnostic) {
  return fmt::format("::{} file={},line={},col={}::{}",
                     diagnostic.severity == Severity::kError ? "error" : "warning",
                     percent_encoded(diagnostic.file, "\r\n:,"), diagnostic.line, diagnostic.column,
                     percent_encoded(diagnostic.message, "\r\n"));
}

}  // namespace songngu
