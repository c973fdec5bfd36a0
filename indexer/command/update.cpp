#include "indexer/build/update.h"

#include "indexer/command/common_options.h"
#include "indexer/command/reporter.h"
#include "indexer/command/run.h"

namespace songngu {
namespace {

constexpr std::string_view kUpdateFooter = R"(
Without PATH, all files of the corpus are compared. With PATH, only files under
PATH are added, indexed again and removed. Entries are aligned with the word
translations that the last build learned; `indexer stats` says how many entries
have changed since.

Examples:
  indexer update
  indexer update digests/2025/06
)";

}  // namespace

ExitCode run_update(const Words& arguments) {
  UpdateOptions options;
  options.jobs = default_jobs();
  DatabaseOption database;
  ReportOptions report_options{.prints = true};
  IndexerLine line("update", kUpdateFooter);
  database.add_to(line);
  add_jobs(line, options.jobs);
  report_options.add_to(line);
  const Words operands = line.parse(arguments);

  options.paths = operands;
  options.database = database.path();
  Reporter reporter(report_options);
  const BuildReport report = until_published([&] { return update(options, reporter.events()); });
  reporter.summary(update_summary(options.database, report));
  reporter.finish();
  return report.refused > 0 ? ExitCode::kPartial : ExitCode::kOk;
}

}  // namespace songngu
