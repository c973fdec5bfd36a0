#include "indexer/build/changes.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <string_view>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/base/shell.h"
#include "indexer/base/parallel.h"
#include "indexer/build/file_digest.h"

namespace songngu {
namespace {

namespace fs = std::filesystem;

/// Whether a file was named there, or a folder that held nothing. An update before may have forgotten the
/// file.
bool is_deleted_file(const std::string& root, const CorpusState& state) {
  std::error_code error;
  if (fs::exists(root, error) || error || !fs::is_directory(fs::path(root).parent_path(), error))
    return false;
  return std::none_of(state.files.begin(), state.files.end(),
                      [&](const FileState& file) { return file.file.starts_with(root + '/'); });
}

bool is_same(const FileState& known, const CorpusFile& file) {
  return !known.refused && known.file == file.name.file && known.path.relative == file.name.relative &&
         known.digest == file_digest(file.name.file);
}

/// As it would be typed here: relative where it lies below the working directory.
std::string near_path(const std::string& path) {
  std::error_code error;
  const fs::path relative = fs::path(path).lexically_relative(fs::current_path(error));
  return error || relative.empty() || *relative.begin() == ".." ? path : relative.native();
}

}  // namespace

void expect_corpus(const CorpusState& state, const std::string& database) {
  if (!state.place.known()) {
    throw Error(ExitCode::kUsage, fmt::format("{} does not say where its corpus is", database),
                fmt::format("build it again: indexer build CORPUS --db {}", shell_quoted(database)));
  }
  for (const std::string& root : state.place.roots) {
    std::error_code error;
    if (fs::exists(root, error) || error || is_deleted_file(root, state)) continue;
    throw Error(ExitCode::kUsage,
                fmt::format("the corpus of this database was at {}, which is not there", root),
                fmt::format("if it was moved: indexer build DIR --db {}, with its new place as DIR",
                            shell_quoted(database)));
  }
}

CorpusListing list_remembered(const CorpusState& state) {
  std::vector<std::string> roots;
  for (const std::string& root : state.place.roots) {
    if (!is_deleted_file(root, state)) roots.push_back(near_path(root));
  }
  return list_corpus(roots);
}

Changes changes_in(UpdateScope& scope, const CorpusState& state, const CorpusListing& corpus, unsigned jobs) {
  std::map<std::string_view, const FileState*> known;
  for (const FileState& file : state.files) known.emplace(file.entry_id, &file);
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
