// A chunk: consecutive files of the corpus, whole, made into a small database of its own. Small databases
// built side by side and merged are faster than a large one, and bound the memory (ARCHITECTURE.md).
#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

#include "common/database/common_phrases.h"
#include "common/database/pair_counts.h"
#include "indexer/build/align_entry.h"
#include "indexer/build/build_report.h"
#include "indexer/build/corpus_state.h"
#include "indexer/digest/corpus.h"

namespace songngu {

/// Index range of a CorpusListing's files, end excluded.
struct ChunkRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Cuts the files into chunks by size and the number of shards alone: the same chunks whatever the number of
/// threads.
std::vector<ChunkRange> plan_chunks(const CorpusListing& corpus, unsigned shards);

struct ChunkResult {
  std::vector<FileState> files;
  std::vector<Diagnostic> diagnostics;
  BuildReport counts;
};

/// Parses, aligns and writes the files of a chunk into a new database at `path`, and counts their pairs of
/// words; no database where there is no passage. THROWS: Error. Safe to call from several threads.
ChunkResult write_chunk(const CorpusListing& corpus, ChunkRange range, const AlignEntry& align_entry,
                        const CommonPhrases& common, const std::filesystem::path& path, PairCounts& pairs);

}  // namespace songngu
