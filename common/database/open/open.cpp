#include "common/database/open/open.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <optional>
#include <set>
#include <string_view>

#include <fmt/format.h>
#include <unistd.h>

#include "common/base/error.h"
#include "common/base/number.h"
#include "common/base/shell.h"
#include "common/database/open/xapian_border.h"
#include "common/database/place/stub.h"
#include "common/database/record/passage_key.h"
#include "common/database/terms/schema.h"
#include "common/model/entry.h"

namespace songngu {
namespace {

namespace fs = std::filesystem;

constexpr unsigned kTimeoutMs = 10000;
// The first may be the only passage of its entry.
constexpr Xapian::docid kDocumentsToTry = 50;

// The port in ":PORT"; 0 if there is none.
unsigned port_in(std::string_view text) {
  if (!text.starts_with(':')) return 0;
  return parse_whole<unsigned>(text.substr(1), 1, 65535).value_or(0);
}

// THROWS: Error(kUsage) if there is no host and port; Xapian's exceptions.
Xapian::Database open_remote(const std::string& path) {
  const std::string address = path.substr(kServerScheme.size());
  const std::size_t colon = std::min(address.rfind(':'), address.size());
  const unsigned port = port_in(std::string_view(address).substr(colon));
  if (colon == 0 || port == 0) {
    throw Error(ExitCode::kUsage, fmt::format("no host and port in {}", path), "write it as tcp://HOST:PORT");
  }
  return Xapian::Remote::open(address.substr(0, colon), port, kTimeoutMs, kTimeoutMs);
}

// The distance between the document numbers of neighbouring passages: the number of databases that a server
// mixes into one. Only the numbers show it. THROWS: Xapian's exceptions.
Xapian::docid parts_in(const Xapian::Database& database) {
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_query(Xapian::Query::MatchAll);
  // By a query, not by counting from 1, because an update deletes documents and appends others.
  const Xapian::MSet documents = enquire.get_mset(0, kDocumentsToTry);
  for (auto match = documents.begin(); match != documents.end(); ++match) {
    const std::string key = match.get_document().get_value(schema::kKeySlot);
    const std::string entry = schema::term(schema::kEntry, entry_of(decode_key(key).id));
    auto posting = database.postlist_begin(entry);
    const auto end = database.postlist_end(entry);
    if (posting == end) continue;
    const Xapian::docid first = *posting;
    if (++posting != end) return *posting - first;
  }
  return 1;
}

bool is_denied(const fs::path& path) {
  std::error_code ignored;
  // The files in a directory are opened by their names: it need not be listed.
  const int wanted = fs::is_directory(path, ignored) ? X_OK : R_OK;
  return ::access(path.c_str(), wanted) != 0 && errno == EACCES;
}

// Which of `path` and the files in it that Xapian reads may not be read. (The lock may be unreadable.)
std::optional<fs::path> denied_at(const fs::path& path) {
  if (is_denied(path)) return path;
  for (const char* name : {kStubName, "iamglass", "postlist.glass", "docdata.glass", "termlist.glass",
                           "position.glass", "spelling.glass", "synonym.glass"}) {
    if (is_denied(path / name)) return path / name;
  }
  return std::nullopt;
}

// The same for `path` and for the databases that a stub there names.
std::optional<fs::path> denied_of_database(const std::string& path) {
  if (auto denied = denied_at(path)) return denied;
  for (const std::string& database : databases_in_stub(path)) {
    if (is_remote(database)) continue;
    if (auto denied = denied_at(database)) return denied;
  }
  return std::nullopt;
}

bool is_text(const fs::directory_entry& found) {
  std::error_code ignored;
  const fs::path extension = found.path().extension();
  return (extension == ".txt" || extension == ".md") && found.is_regular_file(ignored);
}

bool contains_texts(const fs::path& folder) {
  constexpr int kMostLookedAt = 10'000;  // it may be the root of all files
  std::error_code failed;
  fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, failed);
  for (int i = 0; i < kMostLookedAt && !failed && at != fs::end(at); ++i, at.increment(failed)) {
    if (is_text(*at)) return true;
  }
  return false;
}

// A directory with one of these files was a database, even if it has other files, too.
bool has_parts_of_a_database(const fs::path& folder) {
  std::error_code ignored;
  return fs::exists(folder / kStubName, ignored) || fs::exists(folder / "iamglass", ignored);
}

Error texts(const std::string& path, std::string_view what) {
  return {ExitCode::kDatabase, fmt::format("{} is {}, not a database", path, what),
          fmt::format("make a database of it: indexer build {} --db DATABASE; then name DATABASE with --db",
                      shell_quoted(path))};
}

// THROWS: Error(kDatabase) that names the file of the database that may not be read. Without this, Xapian
// would ignore some tables that it can't open, and fail later.
void expect_permission(const std::string& path) {
  if (const auto denied = denied_of_database(path)) {
    throw Error(ExitCode::kDatabase, fmt::format("permission denied: {}", denied->string()),
                "ask its owner to let you read it, or name another database with --db");
  }
}

constexpr const char* kElsewhere =
    "name a songngu database with --db, or build one elsewhere: indexer build CORPUS --db PATH";

// An Error(kDatabase) that says what is at a path that Xapian can't open: texts, or another file.
std::optional<Error> why_not_opened(const std::string& path, const std::string& error) {
  std::error_code ignored;
  if (is_text(fs::directory_entry(path, ignored))) return texts(path, "a text");
  if (!has_parts_of_a_database(path) && contains_texts(path)) return texts(path, "a folder of texts");
  // "PATH:LINE: Bad line": Xapian takes any file that is not a database for a stub.
  if (const std::string start = path + ":"; error.starts_with(start) && error.ends_with(": Bad line")) {
    const std::string line = error.substr(start.size(), error.find(':', start.size()) - start.size());
    return Error(
        ExitCode::kDatabase,
        fmt::format("{} is not a database, nor a stub: its line {} does not name a database", path, line),
        kElsewhere);
  }
  return std::nullopt;
}

// How long until a server that did not answer is tried again. A host that is gone makes each attempt slow.
constexpr std::chrono::seconds kRetryAfter{60};

// Also true if a first build is running there, or was killed.
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

// Whether a build may put a database there, in place of what is there.
bool is_built_there(const fs::path& path) {
  std::error_code ignored;
  return fs::exists(path / kStubName, ignored) || fs::exists(path / "iamglass", ignored);
}

Xapian::Database open_local(const std::string& path) {
  expect_permission(path);
  if (is_nothing_there(path)) {
    throw Error(ExitCode::kDatabase, fmt::format("no database at {}", path),
                fmt::format("build one: indexer build CORPUS --db {}", shell_quoted(path)));
  }
  // The stub may be replaced after we read it and before Xapian opens its generation; then it is read again.
  for (std::string stub = read_stub(path);;) {
    try {
      return Xapian::Database(path);
    } catch (const Xapian::DatabaseOpeningError& error) {
      const std::string now = read_stub(path);
      if (now != stub) {
        stub = now;
        continue;
      }
      if (const auto why = why_not_opened(path, error.get_msg())) throw *why;
      if (is_built_there(path)) throw;
      throw Error(ExitCode::kDatabase, fmt::format("{} can't be opened: {}", path, error.get_msg()),
                  kElsewhere);
    }
  }
}

int version_in(const Xapian::Database& database, std::string_view key) {
  return parse_whole<int>(database.get_metadata(std::string(key))).value_or(0);
}

// THROWS: Error(kDatabase) if `database` is not a songngu database or has another schema or analysis version.
void check_version(const Xapian::Database& database, const std::string& path) {
  const int schema = version_in(database, schema::kVersionKey);
  const int analysis = version_in(database, schema::kAnalysisKey);
  if (schema == 0) {
    throw Error(ExitCode::kDatabase, fmt::format("{} is a Xapian database, but not a songngu database", path),
                kElsewhere);
  }
  const std::string remedy = build_again(path);
  if (schema == schema::kVersion && analysis == schema::kAnalysisVersion) return;
  const bool newer = schema > schema::kVersion || analysis > schema::kAnalysisVersion;
  throw Error(ExitCode::kDatabase,
              fmt::format("{} has schema {} and analysis {}; this program needs schema {} and analysis {}",
                          path, schema, analysis, schema::kVersion, schema::kAnalysisVersion),
              newer ? "use the newer program that made it, or " + remedy : remedy);
}

Xapian::Database open_one(const std::string& path) {
  return while_reading(path, [&] {
    Xapian::Database opened = is_remote(path) ? open_remote(path) : open_local(path);
    check_version(opened, path);
    return opened;
  });
}

bool is_behind_a_server(const std::string& path) {
  const std::vector<std::string> databases = is_remote(path) ? std::vector{path} : databases_in_stub(path);
  return std::any_of(databases.begin(), databases.end(), is_remote);
}

// Opens databases to be searched as one.
class Joined {
 public:
  explicit Joined(const OpenOptions& options) : corpora(options.corpus), options_(options) {}

  // THROWS: Error if it can't be opened and may not be left out.
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
  // What may fail comes first, so that a database that fails is not added in part.
  void add_opened(const std::string& path, const Xapian::Database& opened) {
    expect_as_many_parts(path, is_remote(path) ? parts_in(opened) : 1);
    const std::string fingerprint = opened.get_metadata(std::string(schema::kFingerprintKey));
    const CorpusPlace place = is_remote(path) ? CorpusPlace() : read_place(path);
    database.add_database(opened);
    for (std::size_t i = 0; i < opened.size(); ++i) corpora.add(place);
    has_servers = has_servers || is_behind_a_server(path);
    // Each shard of a build has the counts of the whole build.
    if (fingerprints_.insert(fingerprint).second) counted.push_back(opened);
  }

  void expect_as_many_parts(const std::string& path, Xapian::docid parts) {
    if (parts_.value_or(parts) != parts) {
      throw Error(ExitCode::kUsage,
                  fmt::format("{} or another of the servers serves several parts as one", path),
                  "to search it together with other databases, serve each part with its own xapian-tcpsrv");
    }
    parts_ = parts;
  }

  OpenOptions options_;
  std::optional<Xapian::docid> parts_;  // how many databases each of them serves as one
  std::set<std::string> fingerprints_;
};

}  // namespace

OpenDatabase::OpenDatabase(std::vector<std::string> paths, const OpenOptions& options)
    : paths_(std::move(paths)), options_(options), name_(paths_) {
  open();
}

// Changes nothing until all is open, so that after a failed refresh the old database stays open.
void OpenDatabase::open() {
  Joined joined(options_);
  std::map<std::string, std::string> stubs;
  std::vector<std::string> databases;
  for (const std::string& path : paths_) {
    // Stubs are read before the databases are opened, so that the next refresh notices what is published
    // meanwhile.
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
