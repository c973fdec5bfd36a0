#include "indexer/build/write/chunk.h"

#include <algorithm>
#include <optional>

#include <xapian.h>

#include "common/database/open/xapian_border.h"
#include "indexer/build/write/disk_space_reservation.h"
#include "indexer/build/write/documents.h"

namespace songngu {
namespace {

// Measured: batches of some thousand documents cost half of one large batch; a passage is about 330 bytes.
constexpr std::size_t kChunkBytes = std::size_t{1} << 19;
// Each shard gets whole chunks: with this many the shards are of about the same size.
constexpr std::size_t kChunksPerShard = 8;
constexpr std::size_t kMaxChunkFiles = 1000;
constexpr std::size_t kDocumentsPerCommit = 4000;

/// The chunk's database, made when the first document is added.
class ChunkDatabase {
 public:
  explicit ChunkDatabase(std::filesystem::path path) : path_(std::move(path)) {}

  void add(const Xapian::Document& document) {
    if (!database_) open();
    database_->add_document(document);
    record_bytes_ += record_bytes(document);
    // A commit may divide an entry: nobody reads the chunk before it is complete.
    if (++pending_ % kDocumentsPerCommit != 0) return;
    commit();
    database_->begin_transaction();
  }

  void close() {
    if (!database_) return;
    commit();
    database_->close();
  }

 private:
  void open() {
    database_.emplace(path_.string(),
                      Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC | Xapian::DB_BACKEND_GLASS);
    // Without a transaction Xapian would commit when an unfinished database is closed, without a reservation.
    database_->begin_transaction();
  }

  void commit() {
    const DiskSpaceReservation reservation(path_, record_bytes_);
    database_->commit_transaction();
  }

  std::filesystem::path path_;
  std::optional<Xapian::WritableDatabase> database_;
  std::size_t pending_ = 0;
  std::uintmax_t record_bytes_ = 0;  // of all documents: a commit may rewrite every block
};

void add_file(FileDocuments&& file, ChunkDatabase& database, PairCounts& pairs, ChunkResult& result) {
  BuildReport& counts = result.counts;
  ++counts.files;
  counts.refused += file.remembered.refused ? 1 : 0;
  counts.entries += file.entries.size();
  counts.beads += file.beads;
  for (const auto& passages : file.entries) {
    counts.passages += passages.size();
    for (const IndexedPassage& passage : passages) {
      database.add(passage.document);
      pairs.add(passage.pairs);
    }
  }
  for (Diagnostic& diagnostic : file.diagnostics) {
    counts.warnings += diagnostic.severity == Severity::kWarning ? 1 : 0;
    result.diagnostics.push_back(std::move(diagnostic));
  }
  result.files.push_back(std::move(file.remembered));
}

}  // namespace

std::vector<ChunkRange> plan_chunks(const CorpusListing& corpus, unsigned shards) {
  std::vector<std::size_t> sizes;
  std::size_t total = 0;
  for (const CorpusFile& file : corpus.files) {
    sizes.push_back(static_cast<std::size_t>(size_of(file)));
    total += sizes.back();
  }
  const std::size_t limit =
      shards == 1 ? kChunkBytes : std::min(kChunkBytes, total / (shards * kChunksPerShard));
  std::vector<ChunkRange> chunks;
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    if (chunks.empty() || bytes >= limit || i - chunks.back().begin >= kMaxChunkFiles) {
      chunks.push_back({i, i});
      bytes = 0;
    }
    chunks.back().end = i + 1;
    bytes += sizes[i];
  }
  return chunks;
}

ChunkResult write_chunk(const CorpusListing& corpus, ChunkRange range, const AlignEntry& align_entry,
                        const CommonPhrases& common, const std::filesystem::path& path, PairCounts& pairs) {
  ChunkResult result;
  at_xapian_border(path.string(), [&] {
    ChunkDatabase database(path);
    for (std::size_t i = range.begin; i < range.end; ++i) {
      add_file(make_documents(corpus.files[i], corpus.place, align_entry, common), database, pairs, result);
    }
    database.close();
  });
  return result;
}

}  // namespace songngu
