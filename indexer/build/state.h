// What a database remembers, read and written.
#pragma once

#include <optional>
#include <string>

#include "indexer/build/corpus_state.h"
#include "indexer/build/merge.h"
#include "indexer/build/options.h"
#include "indexer/digest/corpus.h"

namespace songngu {

/// The metadata of every shard of a database: versions, program, fingerprint, state, lexicon; how many
/// diagnostics the whole corpus gave, where that is known.
Metadata metadata_of(const CorpusState& state, const std::string& lexicon, const std::string& fingerprint,
                     std::optional<std::size_t> diagnostics);

/// THROWS: Error(kDatabase).
CorpusState read_state(const std::string& database);

/// digest_of() the file's first `most` bytes; of what can't be read or is no regular file, of none. A file
/// that is longer than read_digest() takes is refused, whatever stands behind that.
std::string file_digest(const std::string& file, std::size_t most = kMaxFileBytes + 1);

/// How old the database is: the files whose bytes or place are not what the state remembers, or that it
/// doesn't know, or that are gone. What an update reads again is more: Changes of changes.h.
struct Staleness {
  std::vector<CorpusFile> changed;  ///< edited, moved or new
  std::vector<FileState> gone;
};
Staleness staleness_of(const CorpusState& state, const CorpusListing& corpus);

/// A report that says so, where the corpus, the program and what it is asked for (--shards, --single-file)
/// are what made the database; else none. With `strict` only where the corpus gave no diagnostic.
std::optional<BuildReport> report_if_unchanged(const CorpusListing& corpus, const BuildOptions& options);

}  // namespace songngu
