#include "indexer/build/verify.h"

#include <filesystem>
#include <sstream>

#include <fmt/format.h>
#include <xapian.h>

#include "common/base/error.h"
#include "common/database/open.h"
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

Revision revision_of(OpenDatabase& open, const std::string& path) {
  // Of several parts none is ever written to in place.
  return {read_stub(path), open.xapian().size() == 1 ? open.xapian().get_revision() : 0};
}

/// The databases a stub in this directory names, else the path itself: Xapian's check takes no such
/// directory.
std::vector<std::string> parts_of(const std::string& path) {
  std::error_code ignored;
  std::vector<std::string> parts;
  if (fs::is_directory(path, ignored)) parts = databases_in_stub(path);
  return parts.empty() ? std::vector{path} : parts;
}

/// Xapian's own check of its tables; false findings while a writer is at work.
void check_tables(const std::string& path, VerifyReport& report) {
  for (const std::string& part : parts_of(path)) {
    try {
      std::ostringstream told;
      const std::size_t errors = Xapian::Database::check(part, 0, &told);
      if (errors > 0) report.add(fmt::format("{}: Xapian finds {} errors in the tables", part, errors));
    } catch (const Xapian::Error& error) {
      report.add(fmt::format("{}: Xapian can't check the tables: {}", part, error.get_msg()));
    }
  }
}

VerifyReport look_once(OpenDatabase& open, const std::string& path, const BuildEvents& events) {
  VerifyReport report;
  try {
    while_reading(path, [&] {
      check_tables(path, report);
      const VerifyReport contents = check_contents(open, events);
      report.entries = contents.entries;
      report.passages = contents.passages;
      for (const std::string& problem : contents.problems) report.add(problem);
      report.more_problems += contents.more_problems;
    });
  } catch (const Error& error) {
    if (error.code() != ExitCode::kDatabase) throw;
    report.add(error.what());
  }
  return report;
}

}  // namespace

void VerifyReport::add(std::string problem) {
  if (problems.size() == kMostProblems) {
    ++more_problems;
  } else {
    problems.push_back(std::move(problem));
  }
}

VerifyReport verify(const std::string& database, const BuildEvents& events) {
  if (database.starts_with("tcp://")) {
    throw Error(ExitCode::kUsage, "the tables of a remote database can't be checked from here",
                "run 'indexer verify' where its files are");
  }
  constexpr int kAttempts = 4;
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    OpenDatabase open({database});
    const Revision before = revision_of(open, database);
    VerifyReport report = look_once(open, database, events);
    OpenDatabase again({database});
    if (report.whole() || revision_of(again, database) == before) return report;
  }
  throw Error(ExitCode::kLocked, fmt::format("{} is being written again and again", database),
              "try again later");
}

}  // namespace songngu
