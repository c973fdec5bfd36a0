#include "indexer/build/corpus/changes.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/base/error.h"
#include "common/base/shell.h"
#include "indexer/base/parallel.h"
#include "indexer/base/path.h"
#include "indexer/build/corpus/manifest.h"

namespace songngu {

StaleFiles stale_files(const Manifest& manifest, const CorpusListing& corpus) {
  std::map<std::string_view, const ManifestFile*> known;
  for (const ManifestFile& file : manifest.files) known.emplace(file.entry_id, &file);
  StaleFiles stale;
  for (const CorpusFile& file : corpus.files) {
    const auto found = known.find(file.name.entry_id);
    const bool same = found != known.end() && found->second->hash == file_hash(file.name.file) &&
                      path_at(manifest.place, found->second->path) == file.name.file;
    if (!same) stale.changed.push_back(file);
    if (found != known.end()) known.erase(found);
  }
  for (const auto& [id, file] : known) stale.gone.push_back(*file);
  return stale;
}

namespace {

namespace fs = std::filesystem;

// The last part stays as it is: it may be a link by whose name a file is listed, or be gone.
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

void UpdateScope::require_each_to_cover() const {
  for (const Path& path : paths_) {
    std::error_code error;
    if (path.covered || fs::exists(path.place, error)) continue;
    throw Error(ExitCode::kUsage,
                fmt::format("{} does not exist, and the database has nothing from it", path.given));
  }
}

namespace {

/// Whether the root is gone and was a file, or a folder without files. (An earlier update may have removed
/// the file from the manifest.)
bool is_deleted_file(const std::string& root, const Manifest& manifest) {
  std::error_code error;
  if (fs::exists(root, error) || error || !fs::is_directory(fs::path(root).parent_path(), error))
    return false;
  return std::none_of(manifest.files.begin(), manifest.files.end(),
                      [&](const ManifestFile& file) { return file.file.starts_with(root + '/'); });
}

bool is_same(const ManifestFile& known, const CorpusFile& file) {
  return !known.refused && known.file == file.name.file && known.path.relative == file.name.relative &&
         known.hash == file_hash(file.name.file);
}

/// As it would be typed here: relative if it is below the working directory.
std::string near_path(const std::string& path) {
  std::error_code error;
  const fs::path relative = fs::path(path).lexically_relative(fs::current_path(error));
  return error || relative.empty() || *relative.begin() == ".." ? path : relative.native();
}

}  // namespace

void require_corpus(const Manifest& manifest, const std::string& database) {
  if (!manifest.place.known()) {
    throw Error(ExitCode::kUsage, fmt::format("{} does not say where its corpus is", database),
                fmt::format("build it again: indexer build CORPUS --db {}", shell_quoted(database)));
  }
  for (const std::string& root : manifest.place.roots) {
    std::error_code error;
    if (fs::exists(root, error) || error || is_deleted_file(root, manifest)) continue;
    throw Error(ExitCode::kUsage,
                fmt::format("the corpus of this database was at {}, which does not exist", root),
                fmt::format("if it was moved: indexer build DIR --db {}, with its new place as DIR",
                            shell_quoted(database)));
  }
}

CorpusListing list_remembered(const Manifest& manifest) {
  std::vector<std::string> roots;
  for (const std::string& root : manifest.place.roots) {
    if (!is_deleted_file(root, manifest)) roots.push_back(near_path(root));
  }
  return list_corpus(roots);
}

Changes changes_in(UpdateScope& scope, const Manifest& manifest, const CorpusListing& corpus, unsigned jobs) {
  std::map<std::string_view, const ManifestFile*> known;
  for (const ManifestFile& file : manifest.files) known.emplace(file.entry_id, &file);
  std::vector<const CorpusFile*> covered;
  std::map<std::string_view, const CorpusFile*> there;
  for (const CorpusFile& file : corpus.files) {
    there.emplace(file.name.entry_id, &file);
    if (scope.covers(file.name.file)) covered.push_back(&file);
  }
  std::vector<char> same(covered.size(), 0);  // not bool: written by several threads
  parallel_for(covered.size(), jobs, [&](std::size_t i) {
    const auto found = known.find(covered[i]->name.entry_id);
    same[i] = found != known.end() && is_same(*found->second, *covered[i]) ? 1 : 0;
  });
  Changes changes;
  for (std::size_t i = 0; i < covered.size(); ++i) {
    known.erase(covered[i]->name.entry_id);
    if (same[i] == 0) changes.to_read.push_back(*covered[i]);
  }
  for (const auto& [id, file] : known) {
    const auto found = there.find(id);
    const bool still_there = found != there.end() && found->second->name.file == file->file;
    if (!still_there && scope.covers(file->file)) changes.gone.push_back(*file);
  }
  return changes;
}

}  // namespace songngu
