#include <algorithm>

#include <fmt/format.h>

#include "common/output/escape.h"
#include "common/output/standard_streams.h"
#include "indexer/command/aligned_files.h"
#include "indexer/command/common_options.h"
#include "indexer/command/reporter.h"
#include "indexer/command/run.h"
#include "indexer/render/check_report.h"
#include "indexer/render/counted.h"
#include "indexer/render/units.h"

namespace songngu {
namespace {

constexpr std::string_view kCheckFooter = R"(
Diagnostics go to standard error as FILE:LINE:COLUMN: info|warning|error: text,
so that editors and CI can jump to them.

Examples:
  indexer check corpus
  indexer check corpus -v                  say of each entry how it was read
  indexer check corpus --strict --annotations github
  indexer check corpus --strict --annotations gitlab > code-quality.json
  indexer check corpus -q --format json | jq '.diagnostics[].message'
  vim -q <(indexer check -q corpus 2>&1)
)";

void count(CheckReport& report, const AlignedFile& file) {
  ++report.files;
  for (std::size_t i = 0; i < file.parsed.entries.size(); ++i)
    report.add(file.parsed.entries[i], file.beads[i], file.remarks[i]);
}

/// Adds a line for each entry of the file: how it was read.
void outline(const AlignedFile& file, const std::string& shown, std::vector<std::string>& outlines) {
  for (std::size_t i = 0; i < file.parsed.entries.size(); ++i) {
    const Entry& entry = file.parsed.entries[i];
    const std::uint32_t line = entry.passages.empty() ? 1 : entry.passages.front().line;
    outlines.push_back(
        escape_unsafe(fmt::format("{}:{}: {}", shown, line, outline_of(entry, file.beads[i]))));
  }
}

/// What parsing and aligning the file had to say, in order of line.
std::vector<Diagnostic> diagnostics_on(const AlignedFile& file, const SourceName& name,
                                       Severity unsupported) {
  std::vector<Diagnostic> result = file.parsed.diagnostics;
  FileLines lines(name.file);
  for (std::size_t i = 0; i < file.remarks.size(); ++i) {
    const std::vector<Diagnostic> more =
        warnings_on(file.parsed.entries[i], file.remarks[i], name.shown, lines, unsupported);
    result.insert(result.end(), more.begin(), more.end());
  }
  std::stable_sort(result.begin(), result.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.line < b.line; });
  return result;
}

std::string summary(const CheckReport& report) {
  return fmt::format("{}; {}; {}, {}", contents_summary(report.files, report.entries, report.passages),
                     to_string(report.tally), counted(report.count(Severity::kError), "error"),
                     counted(report.count(Severity::kWarning), "warning"));
}

/// `facts`: "normal", "strict" or "off".
CheckReport checked(const CorpusListing& corpus, unsigned jobs, const std::string& facts,
                    std::vector<std::string>& outlines, Reporter& reporter) {
  CheckReport report;
  const auto add = [&](const Diagnostic& diagnostic) {
    reporter.diagnostic(diagnostic);
    report.diagnostics.push_back(diagnostic);
  };
  for (const Diagnostic& diagnostic : corpus.diagnostics) add(diagnostic);
  const Severity unsupported = facts == "strict" ? Severity::kWarning : Severity::kInfo;
  for_each_aligned_file(corpus, jobs, reporter.events(), [&](const CorpusFile& source, AlignedFile& file) {
    if (facts == "off") file.remarks.assign(file.remarks.size(), {});
    outline(file, source.name.shown, outlines);
    for (const Diagnostic& one : diagnostics_on(file, source.name, unsupported)) add(one);
    count(report, file);
  });
  return report;
}

}  // namespace

ExitCode run_check(const Words& arguments) {
  unsigned jobs = default_jobs();
  bool strict = false;
  std::string format = "text";
  std::string facts = "normal";
  ReportOptions report_options{.prints = true};
  IndexerLine line("check", kCheckFooter);
  line.flag("--strict", strict, "Exit with 1 if there are warnings");
  line.choice("--format", format, {"text", "json"},
              "json: also write counts and diagnostics as an object to standard output [text]");
  line.choice(
      "--facts", facts, {"normal", "strict", "off"},
      "Figures: normal warns of those that differ from the original's; strict also of those of a bullet "
      "that the article does not have; off compares none [normal]");
  add_jobs(line, jobs);
  report_options.add_to(line);
  const Words operands = line.parse(arguments);
  if (format == "json" && report_options.annotations == "gitlab") {
    throw Error(ExitCode::kUsage, "--format json and --annotations gitlab both write to standard output",
                "give one of them");
  }

  Reporter reporter(report_options);
  std::vector<std::string> outlines;
  const CheckReport report = checked(list_corpus(operands), jobs, facts, outlines, reporter);
  for (const std::string& one : outlines) {
    if (report_options.verbose) reporter.summary(one);
  }
  reporter.summary(summary(report));
  if (const std::string gaps = gaps_of(report); !gaps.empty()) reporter.summary(gaps);
  reporter.finish();
  if (format == "json") print(check_json(report));
  const bool refused = reporter.errors() > 0 || (strict && reporter.warnings() > 0);
  return refused ? ExitCode::kPartial : ExitCode::kOk;
}

}  // namespace songngu
