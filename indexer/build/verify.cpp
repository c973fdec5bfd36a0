#include "indexer/build/verify.h"

#include <algorithm>
#include <filesystem>
#include <sstream>

#include <fmt/format.h>
#include <unistd.h>
#include <xapian.h>

#include "common/base/error.h"
#include "common/database/open.h"
#include "common/database/remote.h"
#include "indexer/build/builds.h"
#include "indexer/build/content_check.h"

namespace songngu {
namespace {

namespace fs = std::filesystem;

/// What changes whenever a writer publishes: the stub's text, and the revision of a part that is written to
/// in place.
struct Revision {
  std::string stub;
  Xapian::rev number = 0;

  bool operator==(const Revision&) const = default;
};

std::vector<Revision> revisions_of(const BuildParts& parts) {
  std::vector<Revision> revisions;
  for (const std::string& part : parts) {
    OpenDatabase open({part});
    // Of several parts none is ever written to in place.
    revisions.push_back({read_stub(part), open.xapian().size() == 1 ? open.xapian().get_revision() : 0});
  }
  return revisions;
}

/// The databases a stub in this directory names, else the path itself: Xapian's check takes no such
/// directory.
std::vector<std::string> parts_of(const std::string& path) {
  std::error_code ignored;
  std::vector<std::string> parts;
  if (fs::is_directory(path, ignored)) parts = databases_in_stub(path);
  return parts.empty() ? std::vector{path} : parts;
}

/// Xapian's check opens tables as a writer does, though it writes nothing.
bool may_be_written(const fs::path& part) {
  std::error_code ignored;
  if (!fs::is_directory(part, ignored)) return ::access(part.c_str(), W_OK) == 0;
  return std::all_of(fs::directory_iterator(part, ignored), fs::directory_iterator(),
                     [](const auto& table) { return ::access(table.path().c_str(), W_OK) == 0; });
}

/// Xapian's own check of its tables; false findings while a writer is at work.
void check_tables(const std::string& path, VerifyReport& report) {
  for (const std::string& part : parts_of(path)) {
    if (!may_be_written(part)) {
      report.unchecked.push_back(part);
      continue;
    }
    try {
      std::ostringstream told;
      const std::size_t errors = Xapian::Database::check(part, 0, &told);
      if (errors > 0) report.add(fmt::format("{}: Xapian finds {} errors in the tables", part, errors));
    } catch (const Xapian::Error& error) {
      report.add(fmt::format("{}: Xapian can't check the tables: {}", part, error.get_msg()));
    }
  }
}

VerifyReport look_once(OpenDatabase& open, const BuildParts& parts, const BuildEvents& events) {
  VerifyReport report;
  try {
    while_reading(DatabaseName(parts), [&] {
      for (const std::string& part : parts) check_tables(part, report);
      report.add(check_contents(open, events));
    });
  } catch (const Error& error) {
    if (error.code() != ExitCode::kDatabase) throw;
    report.add(error.what());
  }
  return report;
}

VerifyReport verify_build(const BuildParts& parts, const BuildEvents& events) {
  constexpr int kAttempts = 4;
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    const std::vector<Revision> before = revisions_of(parts);
    OpenDatabase open(parts);
    VerifyReport report = look_once(open, parts, events);
    if (report.whole() || revisions_of(parts) == before) return report;
  }
  throw Error(ExitCode::kLocked,
              fmt::format("{} is being written again and again", DatabaseName(parts).shown),
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

void VerifyReport::add(const VerifyReport& part) {
  entries += part.entries;
  passages += part.passages;
  for (const std::string& problem : part.problems) add(problem);
  more_problems += part.more_problems;
  unchecked.insert(unchecked.end(), part.unchecked.begin(), part.unchecked.end());
}

VerifyReport verify(const std::string& database, const BuildEvents& events) {
  for (const std::string& part : parts_of_stub_file(database)) {
    if (!is_remote(part)) continue;
    throw Error(ExitCode::kUsage, fmt::format("{} is a server: its tables can't be checked from here", part),
                "run 'indexer verify' where its files are");
  }
  VerifyReport all;
  const std::vector<BuildParts> builds = builds_at(database);
  for (const BuildParts& parts : builds) {
    VerifyReport report = verify_build(parts, events);
    if (!report.whole()) all.damaged.insert(all.damaged.end(), parts.begin(), parts.end());
    for (std::string& problem : report.problems) {
      if (builds.size() > 1) problem = fmt::format("{}: {}", DatabaseName(parts).shown, problem);
    }
    all.add(report);
  }
  return all;
}

}  // namespace songngu
