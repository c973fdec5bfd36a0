#include "indexer/build/update_scope.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/base/error.h"
#include "indexer/base/path.h"

namespace songngu {
namespace {

namespace fs = std::filesystem;

// The last part stays as it is: a file may be listed by a link's name, or gone.
fs::path without_links(const std::string& path) {
  const fs::path named = without_separators(absolute_path(path).lexically_normal());
  std::error_code error;
  const fs::path folder = fs::weakly_canonical(named.parent_path(), error);
  return error ? named : folder / named.filename();
}

}  // namespace

UpdateScope::UpdateScope(const std::vector<std::string>& paths, const std::vector<std::string>& roots) {
  const auto touches_a_root = [&](const fs::path& path) {
    return std::any_of(roots.begin(), roots.end(), [&](const std::string& root) {
      std::error_code error;
      const fs::path place = fs::weakly_canonical(root, error);
      return !error && (at_or_under(path, place) || at_or_under(place, path));
    });
  };
  for (const std::string& given : paths) {
    Path path{.given = given, .place = without_links(given), .target = {}};
    std::error_code error;
    path.target = fs::weakly_canonical(path.place, error);
    if (error) path.target = path.place;
    if (!touches_a_root(path.place) && !touches_a_root(path.target)) {
      throw Error(ExitCode::kUsage,
                  fmt::format("{} is not in the corpus of this database: {}", given, fmt::join(roots, ", ")),
                  "name a path inside it, or build the database of all folders: indexer build CORPUS...");
    }
    paths_.push_back(std::move(path));
  }
}

fs::path UpdateScope::place_of(const fs::path& file) {
  const fs::path folder = fs::absolute(file).parent_path();
  const auto [known, is_new] = folders_.try_emplace(folder);
  if (is_new) {
    std::error_code error;
    known->second = fs::weakly_canonical(folder, error);
    if (error) known->second = folder;
  }
  return known->second / file.filename();
}

bool UpdateScope::covers(const std::string& file) {
  if (whole()) return true;
  const fs::path place = place_of(file);
  bool covered = false;
  for (Path& path : paths_) {
    if (!at_or_under(place, path.place) && !at_or_under(place, path.target)) continue;
    path.covered = true;
    covered = true;
  }
  return covered;
}

void UpdateScope::expect_each_to_cover() const {
  for (const Path& path : paths_) {
    std::error_code error;
    if (path.covered || fs::exists(path.place, error)) continue;
    throw Error(ExitCode::kUsage,
                fmt::format("there is nothing at {}, and the database has nothing from there", path.given));
  }
}

}  // namespace songngu
