// Counts the values of facets over all hits.
#pragma once

#include <vector>

#include "searcher/search/match/grouping.h"
#include "searcher/search/read/passage_reader.h"
#include "songngu/searcher.h"

namespace songngu {

/// For each facet, in the order asked, the values of all hits, most frequent first, equal counts by name.
/// Tags that differ in case or diacritics alone count as one, in its most frequent spelling. The language and
/// kind of a hit are those of the passage that it presents, so that each of these two facets adds up to the
/// number of hits. `ranked`: the candidates that the hits were made of. THROWS: Xapian's exceptions,
/// Error(kFailure) past the deadline.
std::vector<FacetCounts> count_facets(const PassageReader& reader, const std::vector<Candidate>& ranked,
                                      const std::vector<HitRef>& hits, const std::vector<Facet>& facets);

}  // namespace songngu
