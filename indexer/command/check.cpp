#include <algorithm>

#include <fmt/format.h>

#include "indexer/command/aligned_files.h"
#include "indexer/command/common_options.h"
#include "indexer/command/remark_warnings.h"
#include "indexer/command/reporter.h"
#include "indexer/command/summary.h"
#include "indexer/render/counted.h"
#include "indexer/render/judgement.h"
#include "indexer/render/units.h"

namespace songngu {
namespace {

constexpr std::string_view kCheckFooter = R"(
Diagnostics go to standard error as FILE:LINE:COLUMN: warning|error: text, so
that editors and CI can jump to them.

Examples:
  indexer check corpus
  indexer check corpus --strict --annotations github
  vim -q <(indexer check -q corpus 2>&1)
)";

struct Counts {
  std::size_t files = 0;
  std::size_t entries = 0;
  std::size_t passages = 0;
  Tally tally;

  void add(const AlignedFile& file) {
    ++files;
    for (std::size_t i = 0; i < file.parsed.entries.size(); ++i) {
      const Entry& entry = file.parsed.entries[i];
      ++entries;
      passages += entry.passages.size();
      for (const Bead& bead : with_lone_bullets(entry, file.beads[i]))
        tally.add(judge(bead, file.remarks[i]));
    }
  }
};

/// What parsing and aligning the file had to say, in order of line.
std::vector<Diagnostic> diagnostics_on(const AlignedFile& file, const SourceName& name) {
  std::vector<Diagnostic> result = file.parsed.diagnostics;
  FileLines lines(name.file);
  for (std::size_t i = 0; i < file.remarks.size(); ++i) {
    const std::vector<Diagnostic> more =
        warnings_on(file.parsed.entries[i], file.remarks[i], name.shown, lines);
    result.insert(result.end(), more.begin(), more.end());
  }
  std::stable_sort(result.begin(), result.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.line < b.line; });
  return result;
}

std::string summary(const Counts& counts, const Reporter& reporter) {
  return fmt::format("{}; {}; {}, {}", contents_summary(counts.files, counts.entries, counts.passages),
                     to_string(counts.tally), counted(reporter.errors(), "error"),
                     counted(reporter.warnings(), "warning"));
}

}  // namespace

ExitCode run_check(const Words& arguments) {
  unsigned jobs = default_jobs();
  bool strict = false;
  ReportOptions report_options;
  CommandLine line("check", kCheckFooter);
  add_jobs(line, jobs);
  line.flag("--strict", strict, "Exit with 1 on warnings too");
  report_options.add_to(line);
  const auto operands = line.parse(arguments);
  if (!operands) return ExitCode::kOk;

  Reporter reporter(report_options);
  const CorpusListing corpus = list_corpus(*operands);
  for (const Diagnostic& diagnostic : corpus.diagnostics) reporter.diagnostic(diagnostic);
  Counts counts;
  for_each_aligned_file(corpus, jobs, reporter.events(),
                        [&](const CorpusFile& source, const AlignedFile& file) {
                          for (const Diagnostic& diagnostic : diagnostics_on(file, source.name))
                            reporter.diagnostic(diagnostic);
                          counts.add(file);
                        });
  reporter.summary(summary(counts, reporter));
  const bool refused = reporter.errors() > 0 || (strict && reporter.warnings() > 0);
  return refused ? ExitCode::kPartial : ExitCode::kOk;
}

}  // namespace songngu
