// A corpus parsed and aligned as `build` does it, without a database, and what editors should look at in it.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "common/base/file_lines.h"
#include "common/model/entry.h"
#include "indexer/align/remarks.h"
#include "indexer/build/corpus/build_job.h"
#include "indexer/digest/corpus.h"
#include "indexer/digest/diagnostic.h"

namespace songngu {

struct AlignedFile {
  ParsedFile parsed;
  std::vector<std::vector<Bead>> beads;      ///< of each entry
  std::vector<std::vector<Remark>> remarks;  ///< of each entry
};

/// Calls `visit` for each file, in order, from this thread. Learns from the corpus first, as a build would.
/// THROWS: Error.
void for_each_aligned_file(const CorpusListing& corpus, unsigned jobs, const BuildEvents& events,
                           const std::function<void(const CorpusFile&, AlignedFile&)>& visit);

/// The remarks at their line and column in the entry's file, in order of line: differences as warnings,
/// figures that the article does not have with severity `unsupported`; none of what is only marked in the
/// text. `lines`: of that file.
std::vector<Diagnostic> warnings_on(const Entry& entry, const std::vector<Remark>& remarks,
                                    const std::string& shown, FileLines& lines, Severity unsupported);

}  // namespace songngu
