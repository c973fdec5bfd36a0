#include "indexer/build/update_scope.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/base/error.h"

namespace songngu {
namespace {

namespace fs = std::filesystem;

// The last part may be a link itself: then it is the link's own place that counts, not where it leads.
fs::path without_links(const std::string& path) {
  fs::path named = fs::absolute(path).lexically_normal();
  if (!named.has_filename() && named.has_relative_path()) named = named.parent_path();
  std::error_code error;
  const fs::path folder = fs::weakly_canonical(named.parent_path(), error);
  return error ? named : folder / named.filename();
}

bool at_or_under(const fs::path& path, const fs::path& place) {
  return std::mismatch(place.begin(), place.end(), path.begin(), path.end()).first == place.end();
}

bool same_place(const fs::path& left, const fs::path& right) {
  std::error_code error;
  return fs::equivalent(left, right, error) && !error;
}

}  // namespace

UpdateScope::UpdateScope(const std::vector<std::string>& paths, const std::vector<std::string>& roots) {
  for (const std::string& given : paths) {
    const fs::path place = without_links(given);
    // A link to a root, or a folder reached by a link, stands for what it leads to.
    std::error_code error;
    const fs::path target = fs::weakly_canonical(place, error);
    const auto touches = [&](const fs::path& path) {
      return std::any_of(roots.begin(), roots.end(), [&](const std::string& root) {
        const fs::path root_place = fs::weakly_canonical(root);
        return at_or_under(path, root_place) || at_or_under(root_place, path) || same_place(path, root_place);
      });
    };
    if (touches(place)) {
      paths_.push_back({given, place});
    } else if (!error && touches(target)) {
      paths_.push_back({given, target});
    } else {
      throw Error(ExitCode::kUsage,
                  fmt::format("{} is not in the corpus of this database: {}", given, fmt::join(roots, ", ")),
                  "name a path inside it, or build the database of all folders: indexer build CORPUS...");
    }
  }
}

fs::path UpdateScope::place_of(const fs::path& file) {
  const fs::path folder = file.parent_path();
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
    if (!at_or_under(place, path.place)) continue;
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
