// Builds a database from a corpus and publishes it.
#pragma once

#include "indexer/build/corpus/build_job.h"

namespace songngu {

/// Parses, aligns and indexes the whole corpus and publishes it by one rename; files that are refused are
/// reported and left out. The result does not depend on `jobs`. THROWS: Error(kUsage) if there is no
/// corpus or no passage, or if something else than a database is at that place; Error(kFailure) for a full
/// disk; Error(kLocked); Error(kInterrupted). Nothing is published then.
BuildReport build(const BuildOptions& options, const BuildEvents& events);

}  // namespace songngu
