#include "indexer/build/publish/database_edit.h"

#include <cerrno>
#include <cstring>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

#include "common/database/open/database_name.h"
#include "common/database/open/xapian_border.h"
#include "common/database/record/record.h"
#include "common/database/terms/schema.h"
#include "indexer/base/interrupt.h"
#include "indexer/build/write/disk_space_reservation.h"

namespace songngu {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kChunk = std::size_t{1} << 20;

[[noreturn]] void can_not_read(const fs::path& path) {
  throw damaged(path.string(), std::strerror(errno));
}

class OpenFile {
 public:
  OpenFile(const fs::path& path, int flags) : descriptor_(::open(path.c_str(), flags | O_CLOEXEC, 0666)) {}
  ~OpenFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  [[nodiscard]] int descriptor() const { return descriptor_; }
  [[nodiscard]] bool is_open() const { return descriptor_ >= 0; }

 private:
  int descriptor_;
};

void write_chunk(const OpenFile& file, std::string_view chunk, const fs::path& path) {
  while (!chunk.empty()) {
    const ssize_t written = ::write(file.descriptor(), chunk.data(), chunk.size());
    if (written < 0) throw database_write_error(path.string(), errno);
    chunk.remove_prefix(static_cast<std::size_t>(written));
  }
}

/// Not std::filesystem::copy_file(), which reports a full disk as an input/output error.
void copy_whole(const fs::path& from, const fs::path& to) {
  const OpenFile source(from, O_RDONLY);
  if (!source.is_open()) can_not_read(from);
  const OpenFile target(to, O_WRONLY | O_CREAT | O_EXCL);
  if (!target.is_open()) throw database_write_error(to.string(), errno);
  std::vector<char> chunk(kChunk);
  while (const ssize_t got = ::read(source.descriptor(), chunk.data(), chunk.size())) {
    if (got < 0) can_not_read(from);
    stop_if_interrupted();
    write_chunk(target, {chunk.data(), static_cast<std::size_t>(got)}, to);
  }
  if (::fsync(target.descriptor()) != 0) throw database_write_error(to.string(), errno);
}

}  // namespace

void copy_database(const fs::path& from, const fs::path& to) {
  std::error_code code;
  if (!fs::create_directory(to, code) && code) throw database_write_error(to.string(), code.value());
  for (const auto& file : fs::directory_iterator(from)) copy_whole(file.path(), to / file.path().filename());
}

DatabaseEdit::DatabaseEdit(GenerationWriter& writer) : writer_(writer), paths_(writer.present()) {}

DatabaseEdit::~DatabaseEdit() {
  // Xapian leaves this file if a commit fails on a full disk.
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
    // Without a transaction Xapian commits by itself after some thousand documents.
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
  if (passage.language == Language::kVietnamese) pairs_.remove(pair_cells(tokenize(passage.text)));
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
      const DiskSpaceReservation reservation(writer_.path(), added_bytes_);
      shard.commit_transaction();
      shard.close();
    }
  });
  if (paths_.size() > 1) writer_.publish(paths_, corpus);
}

}  // namespace songngu
