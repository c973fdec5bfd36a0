// One file of the corpus as documents, and what the database remembers of it.
#pragma once

#include <vector>

#include <xapian.h>

#include "indexer/build/align_entry.h"
#include "indexer/build/corpus_state.h"
#include "indexer/build/documents.h"
#include "indexer/digest/corpus.h"

namespace songngu {

struct FileDocuments {
  FileState state;
  std::vector<Diagnostic> diagnostics;
  std::vector<std::vector<IndexedPassage>> entries;  ///< the passages of each entry, in order
  std::size_t beads = 0;                             ///< with both sides
};

/// `place`: of the corpus that the file is in. THROWS: Error(kUsage) where it has no folder of the file's.
FileDocuments make_documents(const CorpusFile& file, const CorpusPlace& place, const AlignEntry& align_entry,
                             const CommonPhrases& common);

}  // namespace songngu
