// Where a database is written and how it is published. A database is a directory with a stub (XAPIANDB) that
// names the present generation. A new generation is made under `building/`, moved next to the old one, and
// published by renaming a new stub over the old. If the program is killed, the directory holds the old
// database or the new one, and the next writer removes what was left. The generation before the present one
// is kept for readers that are just opening it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "common/database/place/corpus_place.h"
#include "indexer/base/directory_lock.h"

namespace songngu {

/// A database directory, claimed for writing.
class GenerationWriter {
 public:
  /// Makes the directory if it does not exist.
  /// THROWS: Error(kUsage) if `path` exists, is not empty and is not a songngu database; Error(kLocked).
  explicit GenerationWriter(const std::string& path);
  /// Removes what was not published.
  ~GenerationWriter();
  GenerationWriter(const GenerationWriter&) = delete;
  GenerationWriter& operator=(const GenerationWriter&) = delete;

  /// The database directory, absolute.
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  /// An empty directory for unfinished work, inside the database's own.
  [[nodiscard]] const std::filesystem::path& workspace() const { return workspace_; }

  /// Makes `databases` (directories inside the workspace, one a shard) the present generation, of the
  /// corpus at `corpus`.
  void publish(const std::vector<std::filesystem::path>& databases, const CorpusPlace& corpus);

  /// Absolute paths of the present generation's databases, one a shard; empty where nothing was published
  /// yet.
  [[nodiscard]] std::vector<std::filesystem::path> present() const;

 private:
  [[nodiscard]] int present_number() const;
  void remove_stale_generations() const;

  std::filesystem::path path_;
  std::filesystem::path workspace_;
  bool made_directory_ = false;
  bool published_ = false;
  DirectoryLock lock_;
};

/// The same for a database that is one file: its workspace is PATH.building, and the corpus's place goes into
/// PATH.corpus, both next to it.
class SingleFileWriter {
 public:
  explicit SingleFileWriter(const std::string& path);
  ~SingleFileWriter();
  SingleFileWriter(const SingleFileWriter&) = delete;
  SingleFileWriter& operator=(const SingleFileWriter&) = delete;

  [[nodiscard]] const std::filesystem::path& workspace() const { return workspace_; }
  void publish(const std::filesystem::path& database, const CorpusPlace& corpus);

  /// Writes PATH.corpus for a single file that came without it (from a cache of CI), or with one that names
  /// no place. Does nothing if it can't be written.
  static void remember_place(const std::string& path, const CorpusPlace& corpus);

 private:
  /// Into the workspace.
  [[nodiscard]] std::filesystem::path write_place(const CorpusPlace& corpus) const;
  void publish_place(const std::filesystem::path& place) const;

  std::filesystem::path path_;
  std::filesystem::path workspace_;
  DirectoryLock lock_;
};

}  // namespace songngu
