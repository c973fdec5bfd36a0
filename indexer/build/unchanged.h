// Whether a build would make the database that exists already.
#pragma once

#include <optional>

#include "indexer/build/corpus/build_job.h"
#include "indexer/digest/corpus.h"

namespace songngu {

/// A report that says so, if the same corpus, program and options (--shards, --single-file) made the
/// database; else none. With `strict`, only if the corpus gave no diagnostic.
std::optional<BuildReport> report_if_unchanged(const CorpusListing& corpus, const BuildOptions& options);

}  // namespace songngu
