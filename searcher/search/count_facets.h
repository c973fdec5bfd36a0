// Counts over all passages that match.
#pragma once

#include <vector>

#include "searcher/include/songngu/searcher.h"
#include "searcher/search/candidate.h"

namespace songngu {

/// For each facet, in the order asked, the values of all candidates, most frequent first, ties by name; tags
/// that differ in case or diacritics alone count as one, spelled as it is oftenest. `stride`:
/// OpenDatabase::stride(). THROWS: Xapian's exceptions, Error(kUsage) past the deadline.
std::vector<FacetCounts> count_facets(const Xapian::Database& database, Xapian::docid stride,
                                      const std::vector<Candidate>& candidates,
                                      const std::vector<Facet>& facets);

}  // namespace songngu
