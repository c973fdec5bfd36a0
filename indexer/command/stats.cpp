#include <algorithm>
#include <filesystem>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unistd.h>

#include "common/base/hash.h"
#include "common/database/open/database_name.h"
#include "common/output/escape.h"
#include "common/output/standard_streams.h"
#include "common/output/terminal.h"
#include "indexer/build/corpus/changes.h"
#include "indexer/build/inspect/stored_entries.h"
#include "indexer/command/common_options.h"
#include "indexer/command/reporter.h"
#include "indexer/command/run.h"
#include "indexer/render/statistics.h"

namespace songngu {
namespace {

constexpr std::string_view kStatsFooter = R"(
Examples:
  indexer stats
  indexer stats --format json | jq '{entries, share_with_counterpart, stale}'
)";

/// None if the corpus is not there: a shipped database comes without it.
std::optional<Staleness> staleness_of(const Manifest& manifest) {
  try {
    const StaleFiles stale = stale_files(manifest, list_remembered(manifest));
    return Staleness{stale.changed.size(), stale.gone.size()};
  } catch (const Error&) {
    return std::nullopt;
  }
}

/// The fingerprint of one build; of several, a hash of theirs that does not depend on their order.
std::string fingerprint_of_all(const std::vector<DatabaseFacts>& builds) {
  if (builds.size() == 1) return builds.front().fingerprint;
  std::set<std::string> fingerprints;
  for (const DatabaseFacts& facts : builds) fingerprints.insert(facts.fingerprint);
  return hash128_digits(fmt::format("{}", fmt::join(fingerprints, "\n")));
}

void add_roots(std::vector<std::string>& roots, const std::vector<std::string>& more) {
  for (const std::string& root : more) {
    if (std::find(roots.begin(), roots.end(), root) == roots.end()) roots.push_back(root);
  }
}

void warn_of_age(const Shards& shards) {
  const DatabaseName name(shards);
  std::error_code ignored;
  const bool single_file = std::filesystem::is_regular_file(shards.front(), ignored);
  note(fmt::format("indexer: warning: {} is older than its corpus\nhint: indexer {} --db {}\n",
                   sanitize(name.shown), single_file ? "build CORPUS... --single-file" : "update",
                   sanitize(name.in_command)));
}

/// None unless it is known for all builds.
std::optional<Staleness> sum_of(const std::vector<std::optional<Staleness>>& builds) {
  Staleness sum;
  for (const auto& staleness : builds) {
    if (!staleness) return std::nullopt;
    sum.changed += staleness->changed;
    sum.gone += staleness->gone;
  }
  return sum;
}

Statistics statistics_of(const std::string& database, const std::vector<DatabaseFacts>& builds) {
  Statistics result;
  result.database = database;
  result.schema = builds.front().schema;
  result.analysis = builds.front().analysis;
  result.fingerprint = fingerprint_of_all(builds);
  for (const DatabaseFacts& facts : builds) {
    result.bytes += facts.bytes;
    add_roots(result.roots, facts.manifest.place.roots);
    result.files += facts.manifest.files.size();
    result.changed_entries += facts.manifest.changed_entries;
  }
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
  IndexerLine line("stats", kStatsFooter);
  database.add_to(line);
  line.choice("--format", format, {"text", "json"}, "Output format [text]");
  report_options.add_to(line);
  line.parse(arguments);

  const std::string path = database.path();
  const std::vector<DatabaseFacts> builds = facts_of(path);
  Statistics statistics = statistics_of(path, builds);
  std::vector<std::optional<Staleness>> staleness;
  for (const DatabaseFacts& facts : builds) staleness.push_back(staleness_of(facts.manifest));
  statistics.staleness = sum_of(staleness);
  print(format == "json" ? statistics_json(statistics)
                         : statistics_text(statistics, output_columns(terminal_facts(STDOUT_FILENO))));
  for (std::size_t i = 0; i < builds.size(); ++i) {
    if (staleness[i] && staleness[i]->stale()) warn_of_age(builds[i].shards);
  }
  return ExitCode::kOk;
}

}  // namespace songngu
