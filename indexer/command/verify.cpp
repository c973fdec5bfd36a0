#include "indexer/command/common_options.h"
#include "indexer/command/reporter.h"

namespace songngu {
namespace {

constexpr std::string_view kFooter = R"(
Checks that the tables are whole, that every counterpart is linked both ways and lies inside its text, and that the
fingerprint is that of the contents. Exits with 3 where something is wrong.

Examples:
  indexer verify && rsync -a digest.db server:
)";

}  // namespace

ExitCode run_verify(const Words& arguments) {
  DatabaseOption database;
  ReportOptions report_options;
  CommandLine line("verify", kFooter);
  database.add_to(line);
  report_options.add_to(line);
  const auto operands = line.parse(arguments);
  if (!operands) return ExitCode::kOk;

  if (!operands->empty())
    throw Error(ExitCode::kUsage, "verify takes no operands", "indexer verify --db PATH");
  throw Error(ExitCode::kUsage, "verify is not there yet");
}

}  // namespace songngu
