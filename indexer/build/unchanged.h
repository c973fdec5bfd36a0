// Whether a build would make what is there already.
#pragma once

#include <optional>

#include "indexer/build/build_options.h"
#include "indexer/build/build_report.h"
#include "indexer/digest/corpus.h"

namespace songngu {

/// A report that says so, where the corpus, the program and what it is asked for (--shards, --single-file)
/// are what made the database; else none. With `strict` only where the corpus gave no diagnostic.
std::optional<BuildReport> report_if_unchanged(const CorpusListing& corpus, const BuildOptions& options);

}  // namespace songngu
