// Changing a published database: all of it or nothing.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/database/pair_counts.h"
#include "indexer/build/documents.h"
#include "indexer/build/generation.h"
#include "indexer/build/merge.h"

namespace songngu {

/// Edits that readers see together, when publish() returns. A database of one shard is written to in place,
/// by one commit; of several, whose commits would not be one, by copies that become the next generation. All
/// calls THROW: Error. What is not published leaves no trace.
class DatabaseEdit {
 public:
  explicit DatabaseEdit(GenerationWriter& writer);
  ~DatabaseEdit();
  DatabaseEdit(const DatabaseEdit&) = delete;
  DatabaseEdit& operator=(const DatabaseEdit&) = delete;

  void delete_entry(const std::string& entry_id);
  /// Consecutive, in the shard that lost an entry of this name, else in the smallest. REQUIRES: no such
  /// entry.
  void add_entry(const std::string& entry_id, const std::vector<IndexedPassage>& passages);
  /// `corpus`: where it is.
  void publish(Metadata metadata, const CorpusPlace& corpus);

 private:
  void open();
  [[nodiscard]] std::size_t smallest() const;
  void forget_pairs(const Passage& passage);

  GenerationWriter& writer_;
  std::vector<std::filesystem::path> paths_;
  std::vector<Xapian::WritableDatabase> shards_;
  PairCounts pairs_;     // of all shards, as each of them has it
  std::string deleted_;  // the last one, and where it was
  std::size_t deleted_from_ = 0;
  std::uintmax_t added_bytes_ = 0;  // of records
};

}  // namespace songngu
