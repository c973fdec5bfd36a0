#include <filesystem>

#include <fmt/format.h>
#include <unistd.h>

#include "common/output/sanitize.h"
#include "common/output/standard_streams.h"
#include "common/output/terminal.h"
#include "indexer/build/state.h"
#include "indexer/command/common_options.h"
#include "indexer/command/reporter.h"
#include "indexer/command/stored_entries.h"
#include "indexer/render/statistics.h"

namespace songngu {
namespace {

constexpr std::string_view kFooter = R"(
Examples:
  indexer stats
  indexer stats --format json | jq '{entries, share_with_counterpart, stale}'
)";

/// None where the corpus is gone: a shipped database has none beside it.
std::optional<Freshness> freshness_of(const CorpusState& state) {
  try {
    const CorpusChanges changes = changes_since(state, list_corpus(state.roots));
    return Freshness{changes.changed.size(), changes.gone.size()};
  } catch (const Error&) {
    return std::nullopt;
  }
}

Statistics statistics_of(const std::string& database) {
  const DatabaseFacts facts = facts_of(database);
  Statistics result;
  result.database = database;
  result.bytes = facts.bytes;
  result.schema = facts.schema;
  result.analysis = facts.analysis;
  result.fingerprint = facts.fingerprint;
  result.roots = facts.state.roots;
  result.files = facts.state.files.size();
  result.changed_entries = facts.state.changed_entries;
  result.freshness = freshness_of(facts.state);
  for_each_stored_entry(database, [&](const Entry& entry, const std::vector<Bead>& beads) {
    result.contents.add(entry, beads);
  });
  return result;
}

}  // namespace

ExitCode run_stats(const Words& arguments) {
  DatabaseOption database;
  std::string format = "text";
  ReportOptions report_options;
  CommandLine line("stats", kFooter);
  database.add_to(line);
  line.choice("--format", format, {"text", "json"}, "How it is written [text]");
  report_options.add_to(line);
  if (!line.parse(arguments)) return ExitCode::kOk;

  const Statistics statistics = statistics_of(database.path());
  print(format == "json" ? statistics_json(statistics)
                         : statistics_text(statistics, output_columns(terminal_facts(STDOUT_FILENO))));
  if (statistics.freshness && statistics.freshness->stale()) {
    std::error_code ignored;
    const bool single_file = std::filesystem::is_regular_file(statistics.database, ignored);
    note(fmt::format("indexer: warning: {0} is older than its corpus\nhint: indexer {1} --db {0}\n",
                     sanitize(statistics.database),
                     single_file ? "build CORPUS... --single-file" : "update"));
  }
  return ExitCode::kOk;
}

}  // namespace songngu
