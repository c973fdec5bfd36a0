// The order in which files of a corpus are taken where some of them tell enough of all.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/digest/corpus.h"

namespace songngu {

/// Files are read in batches until they tell enough: which stand in a batch doesn't depend on threads.
inline constexpr std::size_t kSampleBatch = 64;

/// By LexiconLearner::rank(): as good as drawn by lot, and the same whatever else lies in the corpus.
/// `corpus` must outlive what is returned.
std::vector<const CorpusFile*> in_sample_order(const CorpusListing& corpus);

}  // namespace songngu
