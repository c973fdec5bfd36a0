#include "indexer/build/inspect/verify.h"

#include <algorithm>
#include <filesystem>
#include <sstream>

#include <fmt/format.h>
#include <unistd.h>
#include <xapian.h>

#include "common/base/error.h"
#include "common/database/open/database_name.h"
#include "common/database/open/open.h"
#include "indexer/build/inspect/stored_entries.h"
#include "indexer/build/inspect/verify_contents.h"

namespace songngu {
namespace {

namespace fs = std::filesystem;

/// Differs after each time that a writer publishes: the stub's text, and the revision of a shard that is
/// changed in place.
struct Revision {
  std::string stub;
  Xapian::rev number = 0;

  bool operator==(const Revision&) const = default;
};

std::vector<Revision> revisions_of(const Shards& shards) {
  std::vector<Revision> revisions;
  for (const std::string& shard : shards) {
    OpenDatabase open({shard});
    // If there are several shards, none is ever changed in place.
    revisions.push_back({read_stub(shard), open.xapian().size() == 1 ? open.xapian().get_revision() : 0});
  }
  return revisions;
}

/// The databases that the stub in this directory names, else the path itself: Xapian's check does not accept
/// a directory with a stub.
std::vector<std::string> shards_of(const std::string& path) {
  std::error_code ignored;
  std::vector<std::string> shards;
  if (fs::is_directory(path, ignored)) shards = databases_in_stub(path);
  return shards.empty() ? std::vector{path} : shards;
}

/// Xapian's check opens tables as a writer does, though it writes nothing.
bool may_be_written(const fs::path& shard) {
  std::error_code ignored;
  if (!fs::is_directory(shard, ignored)) return ::access(shard.c_str(), W_OK) == 0;
  return std::all_of(fs::directory_iterator(shard, ignored), fs::directory_iterator(),
                     [](const auto& table) { return ::access(table.path().c_str(), W_OK) == 0; });
}

/// Runs Xapian's own check of its tables, which has false findings while a writer is at work.
void verify_tables(const std::string& path, VerifyReport& report) {
  for (const std::string& shard : shards_of(path)) {
    if (!may_be_written(shard)) {
      report.unchecked.push_back(shard);
      continue;
    }
    try {
      std::ostringstream messages;
      const std::size_t errors = Xapian::Database::check(shard, 0, &messages);
      if (errors > 0) report.add(fmt::format("{}: Xapian finds {} errors in the tables", shard, errors));
    } catch (const Xapian::Error& error) {
      report.add(fmt::format("{}: Xapian can't check the tables: {}", shard, error.get_msg()));
    }
  }
}

VerifyReport look_once(OpenDatabase& open, const Shards& shards, const BuildEvents& events) {
  VerifyReport report;
  try {
    while_reading(DatabaseName(shards), [&] {
      for (const std::string& shard : shards) verify_tables(shard, report);
      report.add(verify_contents(open, events));
    });
  } catch (const Error& error) {
    if (error.code() != ExitCode::kDatabase) throw;
    report.add(error.what());
  }
  return report;
}

VerifyReport verify_build(const Shards& shards, const BuildEvents& events) {
  constexpr int kAttempts = 4;
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    const std::vector<Revision> before = revisions_of(shards);
    OpenDatabase open(shards);
    VerifyReport report = look_once(open, shards, events);
    if (report.whole() || revisions_of(shards) == before) return report;
  }
  throw Error(ExitCode::kLocked,
              fmt::format("{} is being rewritten continuously", DatabaseName(shards).shown),
              "try again later");
}

}  // namespace

void VerifyReport::add(std::string problem) {
  if (problems.size() == kMostProblems) {
    ++more_problems;
  } else {
    problems.push_back(std::move(problem));
  }
}

void VerifyReport::add(const VerifyReport& other) {
  entries += other.entries;
  passages += other.passages;
  for (const std::string& problem : other.problems) add(problem);
  more_problems += other.more_problems;
  unchecked.insert(unchecked.end(), other.unchecked.begin(), other.unchecked.end());
}

VerifyReport verify(const std::string& database, const BuildEvents& events) {
  for (const std::string& place : databases_of_stub_file(database)) {
    if (!is_remote(place)) continue;
    throw Error(ExitCode::kUsage, fmt::format("{} is a server: its tables can't be checked from here", place),
                "run 'indexer verify' where its files are");
  }
  VerifyReport all;
  const std::vector<Shards> builds = builds_at(database);
  for (const Shards& shards : builds) {
    VerifyReport report = verify_build(shards, events);
    if (!report.whole()) all.damaged.insert(all.damaged.end(), shards.begin(), shards.end());
    for (std::string& problem : report.problems) {
      if (builds.size() > 1) problem = fmt::format("{}: {}", DatabaseName(shards).shown, problem);
    }
    all.add(report);
  }
  return all;
}

}  // namespace songngu
