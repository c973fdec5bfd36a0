#include "common/database/open/open.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/base/number.h"
#include "common/base/shell.h"
#include "common/database/open/remote.h"
#include "common/database/open/why_not_opened.h"
#include "common/database/open/xapian_border.h"
#include "common/database/terms/schema.h"

namespace songngu {
namespace {

namespace fs = std::filesystem;

// A server that was down is looked for again after so long: a host that is gone may keep us waiting for it.
constexpr std::chrono::seconds kRetryAfter{60};

constexpr const char* kElsewhere =
    "name one of songngu's with --db, or build one elsewhere: indexer build CORPUS --db PATH";

/// Also where a first build is under way, or was killed.
bool is_nothing_there(const fs::path& path) {
  std::error_code ignored;
  if (!fs::exists(path, ignored)) return true;
  if (!fs::is_directory(path, ignored)) return false;
  if (fs::is_empty(path, ignored)) return true;
  std::error_code error;
  const fs::directory_iterator all(path, error);
  return !error && std::all_of(fs::begin(all), fs::end(all), [](const fs::directory_entry& found) {
    return found.path().filename() == kWorkspace;
  });
}

/// Where a build may put a database, in place of what is there.
bool is_built_there(const fs::path& path) {
  std::error_code ignored;
  return fs::exists(path / kStubName, ignored) || fs::exists(path / "iamglass", ignored);
}

Xapian::Database open_local(const std::string& path) {
  expect_permission(path);
  if (is_nothing_there(path)) {
    throw Error(ExitCode::kDatabase, fmt::format("there is no database at {}", path),
                fmt::format("build one: indexer build CORPUS --db {}", shell_quoted(path)));
  }
  // A stub that is switched between our reading it and Xapian's opening its generation: read it again.
  for (std::string stub = read_stub(path);;) {
    try {
      return Xapian::Database(path);
    } catch (const Xapian::DatabaseOpeningError& error) {
      const std::string now = read_stub(path);
      if (now != stub) {
        stub = now;
        continue;
      }
      if (const auto why = why_not_opened(path)) throw *why;
      if (is_built_there(path)) throw;
      throw Error(ExitCode::kDatabase, fmt::format("{} can't be opened: {}", path, error.get_msg()),
                  kElsewhere);
    }
  }
}

int version_in(const Xapian::Database& database, std::string_view key) {
  return parse_whole<int>(database.get_metadata(std::string(key))).value_or(0);
}

/// THROWS: Error(kDatabase) if `database` is no songngu database or of another schema or analysis version.
void check_version(const Xapian::Database& database, const std::string& path) {
  const int schema = version_in(database, schema::kVersionKey);
  const int analysis = version_in(database, schema::kAnalysisKey);
  if (schema == 0) {
    throw Error(ExitCode::kDatabase, fmt::format("{} is a Xapian database, but not one of songngu's", path),
                kElsewhere);
  }
  const std::string mend = build_again(path);
  if (schema == schema::kVersion && analysis == schema::kAnalysisVersion) return;
  const bool newer = schema > schema::kVersion || analysis > schema::kAnalysisVersion;
  throw Error(ExitCode::kDatabase,
              fmt::format("{} has schema {} and analysis {}; this program needs schema {} and analysis {}",
                          path, schema, analysis, schema::kVersion, schema::kAnalysisVersion),
              newer ? "use the newer program that made it, or " + mend : mend);
}

Xapian::Database open_one(const std::string& path) {
  return while_reading(path, [&] {
    Xapian::Database opened = is_remote(path) ? open_remote(path) : open_local(path);
    check_version(opened, path);
    return opened;
  });
}

}  // namespace

OpenDatabase::OpenDatabase(std::vector<std::string> paths, const OpenOptions& options)
    : paths_(std::move(paths)), options_(options), name_(paths_) {
  open();
}

namespace {

bool is_behind_a_server(const std::string& path) {
  const std::vector<std::string> databases = is_remote(path) ? std::vector{path} : databases_in_stub(path);
  return std::any_of(databases.begin(), databases.end(), is_remote);
}

/// Databases on their way to be searched as one.
class Joined {
 public:
  explicit Joined(const OpenOptions& options) : corpora(options.corpus), options_(options) {}

  /// THROWS: Error if it is needed and can't be opened.
  void add(const std::string& path) {
    try {
      while_reading(path, [&] { add_opened(path, open_one(path)); });
    } catch (const Error& error) {
      if (!options_.allow_missing || error.code() != ExitCode::kDatabase) throw;
      missing.push_back({.name = path, .reason = error.what()});
    }
  }

  [[nodiscard]] DocumentNumbering numbering() const {
    const auto databases = static_cast<Xapian::docid>(std::max<std::size_t>(1, database.size()));
    return DocumentNumbering(parts_.value_or(1) * databases);
  }

  Xapian::Database database;
  std::vector<Xapian::Database> counted;
  std::vector<MissingDatabase> missing;
  Corpora corpora;
  bool has_servers = false;

 private:
  // All that may fail first: what fails leaves nothing of itself.
  void add_opened(const std::string& path, const Xapian::Database& opened) {
    expect_as_many_parts(path, is_remote(path) ? parts_in(opened) : 1);
    const std::string fingerprint = opened.get_metadata(std::string(schema::kFingerprintKey));
    const CorpusPlace place = is_remote(path) ? CorpusPlace() : read_place(path);
    database.add_database(opened);
    for (std::size_t i = 0; i < opened.size(); ++i) corpora.add(place);
    has_servers = has_servers || is_behind_a_server(path);
    // Shards of one build have all the build's counts, each of them.
    if (fingerprints_.insert(fingerprint).second) counted.push_back(opened);
  }

  void expect_as_many_parts(const std::string& path, Xapian::docid parts) {
    if (parts_.value_or(parts) != parts) {
      throw Error(ExitCode::kUsage, fmt::format("{} serves several parts as one, or others do", path),
                  "beside other databases, serve each part by itself, with a xapian-tcpsrv of its own");
    }
    parts_ = parts;
  }

  OpenOptions options_;
  std::optional<Xapian::docid> parts_;  // that each database serves as one
  std::set<std::string> fingerprints_;
};

}  // namespace

// What is open stays as it was until the new is whole: a failed refresh leaves the old database and is tried
// again.
void OpenDatabase::open() {
  Joined joined(options_);
  std::map<std::string, std::string> stubs;
  std::vector<std::string> databases;
  for (const std::string& path : paths_) {
    // Read before the databases are opened: what is published meanwhile is noticed by the next refresh.
    if (!is_remote(path)) stubs.emplace(path, read_stub(path));
    for (const std::string& database : is_remote(path) ? std::vector{path} : databases_of_stub_file(path)) {
      if (!is_remote(database)) stubs.emplace(database, read_stub(database));
      joined.add(database);
      databases.push_back(database);
    }
  }
  if (joined.database.size() == 0 && !joined.missing.empty()) {
    throw Error(ExitCode::kDatabase, joined.missing.front().reason, "none of the databases can be opened");
  }
  name_ = DatabaseName(databases);
  numbering_ = joined.numbering();
  has_servers_ = joined.has_servers;
  database_ = std::move(joined.database);
  columns_.forget();
  counted_ = std::move(joined.counted);
  missing_ = std::move(joined.missing);
  corpora_ = std::move(joined.corpora);
  stubs_ = std::move(stubs);
  opened_ = std::chrono::steady_clock::now();
}

bool OpenDatabase::reopen() {
  try {
    const bool changed = database_.reopen();
    if (changed) columns_.forget();
    return changed;
  } catch (...) {
    columns_.forget();  // databases before the one that failed may have changed
    throw;
  }
}

bool OpenDatabase::is_published() const {
  return std::any_of(stubs_.begin(), stubs_.end(),
                     [](const auto& stub) { return read_stub(stub.first) != stub.second; });
}

bool OpenDatabase::refresh() {
  const bool retry = !missing_.empty() && std::chrono::steady_clock::now() - opened_ > kRetryAfter;
  if (retry || is_published()) {
    open();
    return true;
  }
  return read([this](Xapian::Database&) { return reopen(); });
}

}  // namespace songngu
