#include "indexer/render/check_report.h"

#include <algorithm>

#include "common/output/json.h"

namespace songngu {

std::size_t CheckReport::count(Severity severity) const {
  return static_cast<std::size_t>(
      std::count_if(diagnostics.begin(), diagnostics.end(),
                    [&](const Diagnostic& diagnostic) { return diagnostic.severity == severity; }));
}

std::string check_json(const CheckReport& report) {
  JsonWriter json;
  json.begin_object().member("schema", 1);
  json.member("files", report.files).member("entries", report.entries).member("passages", report.passages);
  json.key("beads").begin_object().member("pairs", report.tally.pairs());
  json.member("unsure", report.tally.count(Judgement::kUnsure));
  json.member("differing", report.tally.count(Judgement::kDiffers));
  json.member("alone", report.tally.count(Judgement::kAlone)).end_object();
  json.member("errors", report.count(Severity::kError)).member("warnings", report.count(Severity::kWarning));
  json.key("diagnostics").begin_array();
  for (const Diagnostic& diagnostic : report.diagnostics) {
    json.begin_object().member("file", diagnostic.file).member("line", diagnostic.line);
    json.member("column", diagnostic.column).member("severity", name_of(diagnostic.severity));
    json.member("message", diagnostic.message).end_object();
  }
  return json.end_array().end_object().take() + '\n';
}

}  // namespace songngu
