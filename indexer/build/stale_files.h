// How old a database is, by its corpus.
#pragma once

#include <vector>

#include "indexer/build/corpus_state.h"
#include "indexer/digest/corpus.h"

namespace songngu {

/// The files whose bytes or place are not what the state remembers, or that it doesn't know, or that are
/// gone. What an update reads again is more: Changes of changes.h.
struct StaleFiles {
  std::vector<CorpusFile> changed;  ///< edited, moved or new
  std::vector<FileState> gone;
};
StaleFiles stale_files(const CorpusState& state, const CorpusListing& corpus);

}  // namespace songngu
