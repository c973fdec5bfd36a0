#include "indexer/build/database_edit.h"

#include "common/database/read_entry.h"
#include "common/database/schema.h"
#include "common/database/xapian_border.h"
#include "indexer/base/interrupt.h"
#include "indexer/build/copy_database.h"
#include "indexer/build/room_for_commit.h"

namespace songngu {

namespace fs = std::filesystem;

DatabaseEdit::DatabaseEdit(GenerationWriter& writer) : writer_(writer), paths_(writer.present()) {}

DatabaseEdit::~DatabaseEdit() {
  // Xapian leaves it behind where a commit finds no room.
  std::error_code ignored;
  for (const fs::path& path : paths_) fs::remove(path / "v.tmp", ignored);
}

void DatabaseEdit::open() {
  if (!shards_.empty()) return;
  const bool in_place = paths_.size() == 1;
  for (fs::path& path : paths_) {
    stop_if_interrupted();
    if (in_place) continue;
    const fs::path copy = writer_.workspace() / path.filename();
    copy_database(path, copy);
    path = copy;
  }
  for (const fs::path& path : paths_) {
    shards_.emplace_back(path.string(), Xapian::DB_OPEN);
    // Without a transaction Xapian commits by itself every so many documents.
    shards_.back().begin_transaction();
  }
  pairs_.load([&](const std::string& key) { return shards_.front().get_metadata(key); });
}

std::size_t DatabaseEdit::smallest() const {
  std::size_t smallest = 0;
  for (std::size_t i = 1; i < shards_.size(); ++i) {
    if (shards_[i].get_doccount() < shards_[smallest].get_doccount()) smallest = i;
  }
  return smallest;
}

void DatabaseEdit::delete_entry(const std::string& entry_id) {
  const std::string term = schema::term(schema::kEntry, entry_id);
  while_reading(writer_.path().string(), [&] {
    open();
    for (std::size_t i = 0; i < shards_.size(); ++i) {
      if (!shards_[i].term_exists(term)) continue;
      for (const StoredPassage& stored : read_entry(shards_[i], entry_id))
        forget_pairs(stored.record.passage);
      shards_[i].delete_document(term);
      deleted_ = entry_id;
      deleted_from_ = i;
    }
  });
}

void DatabaseEdit::forget_pairs(const Passage& passage) {
  if (passage.language == Language::kVietnamese) pairs_.remove(pair_places(tokenize(passage.text)));
}

void DatabaseEdit::add_entry(const std::string& entry_id, const std::vector<IndexedPassage>& passages) {
  while_reading(writer_.path().string(), [&] {
    open();
    Xapian::WritableDatabase& shard = shards_[deleted_ == entry_id ? deleted_from_ : smallest()];
    for (const IndexedPassage& passage : passages) {
      shard.add_document(passage.document);
      added_bytes_ += record_bytes(passage.document);
      pairs_.add(passage.pairs);
    }
  });
}

void DatabaseEdit::publish(Metadata metadata, const CorpusPlace& corpus) {
  while_reading(writer_.path().string(), [&] {
    open();
    for (auto& page : pairs_.pages()) metadata.push_back(std::move(page));
    for (Xapian::WritableDatabase& shard : shards_) {
      for (const auto& [key, value] : metadata) {
        if (shard.get_metadata(key) != value) shard.set_metadata(key, value);
      }
      stop_if_interrupted();
      const RoomForCommit room(writer_.path(), added_bytes_);
      shard.commit_transaction();
      shard.close();
    }
  });
  if (paths_.size() > 1) writer_.publish(paths_, corpus);
}

}  // namespace songngu
