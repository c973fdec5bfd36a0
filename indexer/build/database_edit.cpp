#include "indexer/build/database_edit.h"

#include "common/database/read_entry.h"
#include "common/database/schema.h"
#include "common/database/xapian_border.h"
#include "indexer/base/interrupt.h"
#include "indexer/build/copy_database.h"

namespace songngu {

namespace fs = std::filesystem;

DatabaseEdit::DatabaseEdit(GenerationWriter& writer) : writer_(writer), paths_(writer.present()) {}

DatabaseEdit::~DatabaseEdit() {
  // Xapian leaves it behind where a commit finds no room.
  std::error_code ignored;
  for (const fs::path& path : paths_) fs::remove(path / "v.tmp", ignored);
}

void DatabaseEdit::open() {
  if (!parts_.empty()) return;
  const bool in_place = paths_.size() == 1;
  for (fs::path& path : paths_) {
    stop_if_interrupted();
    if (in_place) continue;
    const fs::path copy = writer_.workspace() / path.filename();
    copy_database(path, copy);
    path = copy;
  }
  for (const fs::path& path : paths_) {
    parts_.emplace_back(path.string(), Xapian::DB_OPEN);
    // Without a transaction Xapian commits by itself every so many documents.
    parts_.back().begin_transaction();
  }
  pairs_.load([&](const std::string& key) { return parts_.front().get_metadata(key); });
}

std::size_t DatabaseEdit::smallest() const {
  std::size_t smallest = 0;
  for (std::size_t i = 1; i < parts_.size(); ++i) {
    if (parts_[i].get_doccount() < parts_[smallest].get_doccount()) smallest = i;
  }
  return smallest;
}

void DatabaseEdit::delete_entry(const std::string& entry_id) {
  const std::string term = schema::term(schema::kEntry, entry_id);
  while_reading(writer_.path().string(), [&] {
    open();
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      if (!parts_[i].term_exists(term)) continue;
      for (const StoredPassage& stored : read_entry(parts_[i], entry_id)) forget_pairs(stored.record.passage);
      parts_[i].delete_document(term);
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
    Xapian::WritableDatabase& part = parts_[deleted_ == entry_id ? deleted_from_ : smallest()];
    for (const IndexedPassage& passage : passages) {
      part.add_document(passage.document);
      pairs_.add(passage.pairs);
    }
  });
}

void DatabaseEdit::publish(Metadata metadata) {
  while_reading(writer_.path().string(), [&] {
    open();
    for (auto& page : pairs_.pages()) metadata.push_back(std::move(page));
    for (Xapian::WritableDatabase& part : parts_) {
      for (const auto& [key, value] : metadata) {
        if (part.get_metadata(key) != value) part.set_metadata(key, value);
      }
      stop_if_interrupted();
      part.commit_transaction();
      part.close();
    }
  });
  if (paths_.size() > 1) writer_.publish(paths_);
}

}  // namespace songngu
