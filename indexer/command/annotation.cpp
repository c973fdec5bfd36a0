#include "indexer/command/annotation.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <string_view>

#include <fmt/format.h>

#include "common/base/hash.h"
#include "common/output/json.h"
#include "common/output/sanitize.h"
#include "common/text/percent.h"

namespace songngu {
namespace {

/// `special` and '%' become %XX.
std::string annotation_text(std::string_view text, std::string_view special) {
  return sanitize(percent_encoded_unless(
      text, [&](char c) { return c != '%' && special.find(c) == std::string_view::npos; }));
}

/// In GitHub's words.
std::string_view annotation_level(Severity severity) {
  switch (severity) {
    case Severity::kInfo:
      return "notice";
    case Severity::kWarning:
      return "warning";
    case Severity::kError:
      return "error";
  }
  return {};
}

/// In GitLab's words.
std::string_view code_quality_severity(Severity severity) {
  switch (severity) {
    case Severity::kInfo:
      return "info";
    case Severity::kWarning:
      return "minor";
    case Severity::kError:
      return "major";
  }
  return {};
}

}  // namespace

std::string github_annotation(const Diagnostic& diagnostic) {
  return fmt::format("::{} file={},line={},col={}::{}", annotation_level(diagnostic.severity),
                     annotation_text(diagnostic.file, "\r\n:,"), diagnostic.line, diagnostic.column,
                     annotation_text(diagnostic.message, "\r\n"));
}

std::string gitlab_report(const std::vector<Diagnostic>& diagnostics) {
  std::map<std::string, std::size_t> seen;  // how often, by file and message
  JsonWriter json;
  json.begin_array();
  for (const Diagnostic& diagnostic : diagnostics) {
    const std::string path = std::filesystem::path(diagnostic.file).lexically_normal().string();
    const std::string what = fmt::format("{}\n{}", path, diagnostic.message);
    json.begin_object().member("description", diagnostic.message).member("check_name", "digest");
    json.member("fingerprint", hash128_digits(fmt::format("{}\n{}", what, seen[what]++)));
    json.member("severity", code_quality_severity(diagnostic.severity));
    json.key("location").begin_object().member("path", path);
    json.key("lines").begin_object().member("begin", diagnostic.line).end_object().end_object().end_object();
  }
  return json.end_array().take() + '\n';
}

}  // namespace songngu
