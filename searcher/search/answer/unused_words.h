// Notes on words of a query that were not used although they mattered.
#pragma once

#include <vector>

#include "searcher/include/songngu/searcher.h"
#include "searcher/query/compile/compiled.h"
#include "searcher/query/terms/collection_statistics.h"

namespace songngu {

/// A note for each Vietnamese function word that the query leaves out, if it shares information with a word
/// next to it and none of the hits, nor what is shown of their counterparts, has the two side by side. Empty
/// if there are no hits.
std::vector<Note> unused_words_notes(const CollectionStatistics& statistics, const Compiled& compiled,
                                     const std::vector<Hit>& hits);

}  // namespace songngu
