#include "indexer/build/write/merge.h"

#include <algorithm>

#include <fmt/format.h>
#include <xapian.h>

#include "common/database/open/xapian_border.h"
#include "indexer/base/interrupt.h"

namespace songngu {
namespace {

namespace fs = std::filesystem;

// A database keeps about six files open; this many databases stay far below the usual limit of 1,024.
constexpr std::size_t kDatabasesAtOnce = 96;

void compact(const std::vector<fs::path>& databases, const fs::path& target, unsigned flags) {
  Xapian::Database all;
  for (const fs::path& database : databases) all.add_database(Xapian::Database(database.string()));
  all.compact(target.string(), flags);
}

void remove(const std::vector<fs::path>& databases) {
  for (const fs::path& database : databases) fs::remove_all(database);
}

/// Merges neighbours until at most kDatabasesAtOnce are left.
std::vector<fs::path> thin_out(std::vector<fs::path> databases, const fs::path& target,
                               const fs::path& workspace) {
  for (int round = 1; databases.size() > kDatabasesAtOnce; ++round) {
    std::vector<fs::path> merged;
    for (std::size_t begin = 0; begin < databases.size(); begin += kDatabasesAtOnce) {
      stop_if_interrupted();
      const std::size_t end = std::min(databases.size(), begin + kDatabasesAtOnce);
      const std::vector<fs::path> some(databases.begin() + static_cast<std::ptrdiff_t>(begin),
                                       databases.begin() + static_cast<std::ptrdiff_t>(end));
      merged.push_back(workspace /
                       fmt::format("{}-merged-{}-{}", target.filename().string(), round, merged.size()));
      compact(some, merged.back(), 0U);
      remove(some);
    }
    databases = std::move(merged);
  }
  return databases;
}

/// A database of metadata alone: compaction keeps its metadata, so that the merged database need not be
/// changed.
fs::path write_metadata(const Metadata& metadata, const fs::path& target, const fs::path& workspace) {
  const fs::path path = workspace / fmt::format("{}-metadata", target.filename().string());
  Xapian::WritableDatabase database(path.string(), Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS);
  for (const auto& [key, value] : metadata) database.set_metadata(key, value);
  database.commit();
  return path;
}

}  // namespace

void merge(std::vector<fs::path> databases, const Metadata& metadata, const Uuid& uuid,
           const fs::path& target, const fs::path& workspace, bool single_file) {
  at_xapian_border(target.string(), [&] {
    databases = thin_out(std::move(databases), target, workspace);
    databases.insert(databases.begin(), write_metadata(metadata, target, workspace));
    stop_if_interrupted();
    compact(databases, target, single_file ? Xapian::DBCOMPACT_SINGLE_FILE : 0U);
    set_uuid(target, uuid);
    remove(databases);
  });
}

}  // namespace songngu
