#include "common/database/open.h"

#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/base/error.h"
#include "common/database/schema.h"
#include "common/database/xapian_border.h"

namespace songngu {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kRemoteScheme = "tcp://";
constexpr unsigned kRemoteTimeoutMs = 10000;

bool is_remote(const std::string& path) {
  return path.starts_with(kRemoteScheme);
}

Xapian::Database open_remote(const std::string& path) {
  const std::string address = path.substr(kRemoteScheme.size());
  const std::size_t colon = address.rfind(':');
  unsigned port = 0;
  if (colon != std::string::npos) {
    std::from_chars(address.data() + colon + 1, address.data() + address.size(), port);
  }
  if (port == 0 || port > 65535) {
    throw Error(ExitCode::kUsage, fmt::format("no host and port in {}", path), "write it as tcp://HOST:PORT");
  }
  return Xapian::Remote::open(address.substr(0, colon), port, kRemoteTimeoutMs, kRemoteTimeoutMs);
}

[[noreturn]] void nothing_there(const std::string& path) {
  throw Error(ExitCode::kDatabase, fmt::format("there is no database at {}", path),
              fmt::format("build one: indexer build CORPUS --db {}", path));
}

Xapian::Database open_local(const std::string& path) {
  std::error_code ignored;
  if (!fs::exists(path, ignored)) nothing_there(path);
  if (fs::is_directory(path, ignored) && fs::is_empty(path, ignored)) nothing_there(path);
  // A stub that is switched between our reading it and Xapian's opening its generation: read it again.
  for (std::string stub = read_stub(path);;) {
    try {
      return Xapian::Database(path);
    } catch (const Xapian::DatabaseOpeningError&) {
      const std::string now = read_stub(path);
      if (now == stub) throw;
      stub = now;
    }
  }
}

Xapian::Database open_one(const std::string& path) {
  return while_reading(path, [&] {
    Xapian::Database opened = is_remote(path) ? open_remote(path) : open_local(path);
    check_version(opened, path);
    return opened;
  });
}

int version_in(const Xapian::Database& database, std::string_view key) {
  const std::string text = database.get_metadata(std::string(key));
  int version = 0;
  std::from_chars(text.data(), text.data() + text.size(), version);
  return version;
}

}  // namespace

std::string read_stub(const std::string& path) {
  std::error_code ignored;
  fs::path file(path);
  if (fs::is_directory(file, ignored)) file /= "XAPIANDB";
  // A single-file database is no stub: a stub is a few lines.
  constexpr std::uintmax_t kMaxStub = 1 << 16;
  if (!fs::is_regular_file(file, ignored) || fs::file_size(file, ignored) > kMaxStub) return {};
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void check_version(const Xapian::Database& database, const std::string& path) {
  const int schema = version_in(database, schema::kVersionKey);
  const int analysis = version_in(database, schema::kAnalysisKey);
  if (schema == 0) {
    throw Error(ExitCode::kDatabase, fmt::format("{} is a Xapian database, but not one of songngu's", path),
                "name one of songngu's with --db, or build one elsewhere: indexer build CORPUS --db PATH");
  }
  const std::string mend = fmt::format("build it again: indexer build CORPUS --db {}", path);
  if (schema == schema::kVersion && analysis == schema::kAnalysisVersion) return;
  const bool newer = schema > schema::kVersion || analysis > schema::kAnalysisVersion;
  throw Error(ExitCode::kDatabase,
              fmt::format("{} has schema {} and analysis {}; this program needs schema {} and analysis {}",
                          path, schema, analysis, schema::kVersion, schema::kAnalysisVersion),
              newer ? "use the newer program that made it, or b" + mend.substr(1) : mend);
}

OpenDatabase::OpenDatabase(std::vector<std::string> paths, const OpenOptions& options)
    : paths_(std::move(paths)), options_(options), name_(fmt::format("{}", fmt::join(paths_, ", "))) {
  open();
}

// What is open stays as it was until the new is whole: a failed refresh leaves the old database and is tried
// again.
void OpenDatabase::open() {
  Xapian::Database database;
  std::vector<std::string> stubs;
  std::vector<std::string> missing;
  for (const std::string& path : paths_) {
    stubs.push_back(is_remote(path) ? std::string() : read_stub(path));
    try {
      database.add_database(open_one(path));
    } catch (const Error&) {
      const bool last_hope = missing.size() + 1 == paths_.size();
      if (!options_.allow_missing || last_hope) throw;
      missing.push_back(path);
    }
  }
  database_ = std::move(database);
  stubs_ = std::move(stubs);
  missing_ = std::move(missing);
  stride_ = static_cast<Xapian::docid>(std::max<std::size_t>(1, database_.size()));
}

bool OpenDatabase::refresh() {
  bool published = false;
  for (std::size_t i = 0; i < paths_.size(); ++i) {
    published = published || (!is_remote(paths_[i]) && read_stub(paths_[i]) != stubs_[i]);
  }
  if (!published) {
    return while_reading(name_, [this] { return database_.reopen(); });
  }
  open();
  return true;
}

}  // namespace songngu
