// Brings a database up to date with its corpus.
#pragma once

#include "indexer/build/corpus/build_job.h"

namespace songngu {

struct UpdateOptions {
  std::string database;
  std::vector<std::string> paths;  ///< touch only files at or under these; empty: all
  unsigned jobs = 1;
};

/// Reads what is new or edited in the corpus that the database remembers, aligns it with the lexicon that the
/// last build learned, and removes what is gone; readers see all of it at once. Afterwards the database has
/// the contents and the fingerprint of one that is built from the present corpus with this database as
/// `lexicon_from`. The report counts the files that were read. THROWS: Error(kUsage) for a path outside the
/// corpus, a corpus that is gone or would have no passage, a database that is a single file or remote;
/// Error(kFailure) for a full disk; Error(kDatabase); Error(kLocked); Error(kInterrupted). Nothing is changed
/// then.
BuildReport update(const UpdateOptions& options, const BuildEvents& events);

}  // namespace songngu
