#include "indexer/build/inspect/verify.h"

#include <fmt/format.h>

#include "common/database/open/database_name.h"
#include "common/output/escape.h"
#include "common/output/standard_streams.h"
#include "indexer/command/common_options.h"
#include "indexer/command/reporter.h"
#include "indexer/command/run.h"
#include "indexer/render/counted.h"

namespace songngu {
namespace {

constexpr std::string_view kVerifyFooter = R"(
Checks that the tables are undamaged, that every counterpart is linked both ways
and is inside its text, and that the fingerprint matches the contents. Of a stub
file, all databases that it names are checked. Exits with 3 if it finds damage.

Examples:
  indexer verify && rsync -a digest.db server:
)";

void warn_of_unchecked(const VerifyReport& report) {
  for (const std::string& shard : report.unchecked) {
    note(fmt::format("indexer: warning: {} is read-only: its contents were checked, but not its tables\n",
                     sanitize(shard)));
  }
}

std::string_view verdict(const VerifyReport& report) {
  if (!report.whole()) return "damaged";
  return report.unchecked.empty() ? "whole" : "contents whole, tables not checked";
}

void tell_problems(const VerifyReport& report) {
  for (const std::string& problem : report.problems) note(fmt::format("indexer: {}\n", sanitize(problem)));
  if (report.more_problems > 0) note(fmt::format("indexer: … and {} more\n", report.more_problems));
}

}  // namespace

ExitCode run_verify(const Words& arguments) {
  DatabaseOption database;
  ReportOptions report_options;
  IndexerLine line("verify", kVerifyFooter);
  database.add_to(line);
  report_options.add_to(line);
  line.parse(arguments);

  const std::string path = database.path();
  Reporter reporter(report_options);
  const VerifyReport report = verify(path, reporter.events());
  warn_of_unchecked(report);
  reporter.summary(fmt::format("{}, {}: {}", counted(report.entries, "entry", "entries"),
                               counted(report.passages, "passage"), verdict(report)));
  tell_problems(report);
  if (report.whole()) return ExitCode::kOk;
  throw Error(ExitCode::kDatabase,
              fmt::format("{} is damaged: {}", path,
                          counted(report.problems.size() + report.more_problems, "problem")),
              build_again(DatabaseName(report.damaged)));
}

}  // namespace songngu
