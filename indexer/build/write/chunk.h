// A CHUNK is a range of consecutive files of the corpus that becomes a small database of its own. Building
// small databases in parallel and merging them is faster than building a large one, and bounds the memory.
#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

#include "common/database/terms/common_phrases.h"
#include "common/database/terms/pair_counts.h"
#include "indexer/build/corpus/build_job.h"
#include "indexer/build/corpus/manifest.h"
#include "indexer/build/write/documents.h"
#include "indexer/digest/corpus.h"

namespace songngu {

/// Index range of a CorpusListing's files, end excluded.
struct ChunkRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Divides the files into chunks. These depend on the files' sizes and the number of shards only, not on the
/// number of threads.
std::vector<ChunkRange> plan_chunks(const CorpusListing& corpus, unsigned shards);

struct ChunkResult {
  std::vector<ManifestFile> files;
  std::vector<Diagnostic> diagnostics;
  BuildReport counts;
};

/// Parses, aligns and writes the files of a chunk into a new database at `path`, and counts their pairs of
/// words; makes no database if there is no passage. THROWS: Error. Safe to call from several threads.
ChunkResult write_chunk(const CorpusListing& corpus, ChunkRange range, const AlignEntry& align_entry,
                        const CommonPhrases& common, const std::filesystem::path& path, PairCounts& pairs);

}  // namespace songngu
