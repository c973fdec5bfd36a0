#include "indexer/build/build.h"

#include "indexer/command/common_options.h"
#include "indexer/command/reporter.h"
#include "indexer/command/run.h"

namespace songngu {
namespace {

constexpr unsigned kMostShards = 64;

constexpr std::string_view kBuildFooter = R"(
The database is published by one rename: readers see the old one or the new
one, and after a failure the old one is still there. A file or folder that is
not a database of songngu is not replaced. Figures of translation and original
are not compared: indexer check does that.

Examples:
  indexer build corpus
  indexer build digests/2025 extra.md --db digest.db --jobs 4
  indexer build corpus --db public/digest.db --single-file --if-changed  for CI
)";

}  // namespace

ExitCode run_build(const Words& arguments) {
  BuildOptions options;
  options.jobs = default_jobs();
  DatabaseOption database;
  ReportOptions report_options{.prints = true};
  IndexerLine line("build", kBuildFooter);
  database.add_to(line);
  add_jobs(line, options.jobs);
  line.number("--shards", options.shards, kMostShards, "Split the database into N parts [1]");
  line.flag("--single-file", options.single_file,
            "Make one file, for publishing: it can be searched but not updated");
  line.flag("--strict", options.strict,
            "Publish nothing if there are errors or warnings; compares no figures (check does)");
  line.flag(
      "--if-changed", options.if_changed,
      "Do nothing if the database was made from the same corpus by the same program with the same options; "
      "does not look for damage");
  line.text("--lexicon-from", options.lexicon_from, "DB",
            "Use the word translations and common phrases of this database; learn nothing");
  report_options.add_to(line);
  const Words operands = line.parse(arguments);

  if (options.single_file && options.shards > 1) {
    throw Error(ExitCode::kUsage, "--single-file and --shards exclude each other");
  }
  options.corpus = operands;
  options.database = database.path();
  Reporter reporter(report_options);
  const BuildReport report = until_published([&] { return build(options, reporter.events()); });
  reporter.summary(build_summary(options.database, report));
  reporter.finish();
  const bool refused = report.refused > 0 || (options.strict && report.warnings > 0);
  return refused ? ExitCode::kPartial : ExitCode::kOk;
}

}  // namespace songngu
