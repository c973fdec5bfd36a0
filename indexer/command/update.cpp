#include "indexer/command/common_options.h"
#include "indexer/command/reporter.h"

namespace songngu {
namespace {

constexpr std::string_view kFooter = R"(
Without PATH all of the corpus is read again; with it, only what lies under PATH, and only entries whose file under PATH is
gone are deleted. It aligns with what the last build learned, and learns nothing: `indexer stats` says how many entries have
changed since.

Examples:
  indexer update
  indexer update digests/2025/06
)";

}  // namespace

ExitCode run_update(const Words& arguments) {
  unsigned jobs = default_jobs();
  DatabaseOption database;
  ReportOptions report_options;
  CommandLine line("update", kFooter);
  database.add_to(line);
  add_jobs(line, jobs);
  report_options.add_to(line);
  const auto operands = line.parse(arguments);
  if (!operands) return ExitCode::kOk;

  throw Error(ExitCode::kUsage, "update is not there yet", "indexer build");
}

}  // namespace songngu
