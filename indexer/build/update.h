// Bringing a database up to date with its corpus.
#pragma once

#include "indexer/build/build_events.h"
#include "indexer/build/build_report.h"

namespace songngu {

struct UpdateOptions {
  std::string database;
  std::vector<std::string> paths;  ///< touch only what lies at or under these; none: everything
  unsigned jobs = 1;
};

/// Reads what is new or edited in the corpus that the database remembers, aligns it with what the last build
/// learned, and takes out what is gone; readers see all of it at once. Afterwards the database says what one
/// says that is built from the corpus as it is with `lexicon_from` this one, and has its fingerprint. The
/// report counts the files that were read. THROWS: Error(kUsage) for a path outside the corpus, a corpus that
/// is gone or would have no passage, a database that is a single file or remote, a full disk;
/// Error(kDatabase); Error(kLocked); Error(kInterrupted). Nothing is changed then.
BuildReport update(const UpdateOptions& options, const BuildEvents& events);

}  // namespace songngu
