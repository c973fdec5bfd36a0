// A corpus parsed and aligned as `build` does it, without a database.
#pragma once

#include <functional>
#include <vector>

#include "indexer/align/remarks.h"
#include "indexer/build/build_job.h"
#include "indexer/digest/corpus.h"

namespace songngu {

struct AlignedFile {
  ParsedFile parsed;
  std::vector<std::vector<Bead>> beads;      ///< of each entry
  std::vector<std::vector<Remark>> remarks;  ///< of each entry
};

/// Calls `visit` for each file, in order, from this thread. Learns from the corpus first, as a build would.
/// THROWS: Error.
void for_each_aligned_file(const CorpusListing& corpus, unsigned jobs, const BuildEvents& events,
                           const std::function<void(const CorpusFile&, const AlignedFile&)>& visit);

}  // namespace songngu
