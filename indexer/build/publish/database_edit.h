// Changing a published database: all edits become visible together, or none.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/database/terms/pair_counts.h"
#include "indexer/build/publish/generation.h"
#include "indexer/build/write/documents.h"
#include "indexer/build/write/merge.h"

namespace songngu {

/// Edits that readers see together, when publish() returns. A database of one shard is changed in place, by
/// one commit. Of several shards, which can't be committed together, copies are changed and become the next
/// generation. All calls THROW: Error. Edits that are not published leave no trace.
class DatabaseEdit {
 public:
  explicit DatabaseEdit(GenerationWriter& writer);
  ~DatabaseEdit();
  DatabaseEdit(const DatabaseEdit&) = delete;
  DatabaseEdit& operator=(const DatabaseEdit&) = delete;

  void delete_entry(const std::string& entry_id);
  /// Adds the passages as consecutive documents, to the shard that the entry of this name was deleted from,
  /// else to the smallest. REQUIRES: there is no such entry.
  void add_entry(const std::string& entry_id, const std::vector<IndexedPassage>& passages);
  /// `corpus`: the place of the corpus.
  void publish(Metadata metadata, const CorpusPlace& corpus);

 private:
  void open();
  [[nodiscard]] std::size_t smallest() const;
  void forget_pairs(const Passage& passage);

  GenerationWriter& writer_;
  std::vector<std::filesystem::path> paths_;
  std::vector<Xapian::WritableDatabase> shards_;
  PairCounts pairs_;     // of all shards, as each of them has it
  std::string deleted_;  // the last deleted entry, and its shard
  std::size_t deleted_from_ = 0;
  std::uintmax_t added_bytes_ = 0;  // of records
};

/// Copies the files of the directory `from` into a new directory `to`. They are synced to the disk when
/// it returns: a shard that is not changed afterwards is published as it is. THROWS: Error(kFailure) if `to`
/// can't be written, Error(kDatabase) if `from` can't be read, Error(kInterrupted).
void copy_database(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace songngu
