#include "indexer/build/merge.h"

#include <algorithm>

#include <fmt/format.h>
#include <xapian.h>

#include "common/database/xapian_border.h"
#include "indexer/base/interrupt.h"

namespace songngu {
namespace {

namespace fs = std::filesystem;

// A database keeps about six files open; this many stay far below the usual limit of 1,024.
constexpr std::size_t kPartsAtOnce = 96;

void compact(const std::vector<fs::path>& parts, const fs::path& target, unsigned flags) {
  Xapian::Database all;
  for (const fs::path& part : parts) all.add_database(Xapian::Database(part.string()));
  all.compact(target.string(), flags);
}

void remove(const std::vector<fs::path>& parts) {
  for (const fs::path& part : parts) fs::remove_all(part);
}

/// Merges neighbours until few enough are left.
std::vector<fs::path> thin_out(std::vector<fs::path> parts, const fs::path& target,
                               const fs::path& workspace) {
  for (int round = 1; parts.size() > kPartsAtOnce; ++round) {
    std::vector<fs::path> merged;
    for (std::size_t begin = 0; begin < parts.size(); begin += kPartsAtOnce) {
      stop_if_interrupted();
      const std::size_t end = std::min(parts.size(), begin + kPartsAtOnce);
      const std::vector<fs::path> some(parts.begin() + static_cast<std::ptrdiff_t>(begin),
                                       parts.begin() + static_cast<std::ptrdiff_t>(end));
      merged.push_back(workspace /
                       fmt::format("{}-merged-{}-{}", target.filename().string(), round, merged.size()));
      compact(some, merged.back(), 0U);
      remove(some);
    }
    parts = std::move(merged);
  }
  return parts;
}

/// A database of metadata alone: compaction keeps it, and no published database needs to be written to.
fs::path write_metadata(const Metadata& metadata, const fs::path& target, const fs::path& workspace) {
  const fs::path path = workspace / fmt::format("{}-metadata", target.filename().string());
  Xapian::WritableDatabase database(path.string(), Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS);
  for (const auto& [key, value] : metadata) database.set_metadata(key, value);
  database.commit();
  return path;
}

}  // namespace

void merge(std::vector<fs::path> parts, const Metadata& metadata, const fs::path& target,
           const fs::path& workspace, bool single_file) {
  at_xapian_border(target.string(), [&] {
    parts = thin_out(std::move(parts), target, workspace);
    parts.insert(parts.begin(), write_metadata(metadata, target, workspace));
    stop_if_interrupted();
    compact(parts, target, single_file ? Xapian::DBCOMPACT_SINGLE_FILE : 0U);
    remove(parts);
  });
}

}  // namespace songngu
