// Counts over all passages that match, and order by date.
#pragma once

#include <vector>

#include "searcher/include/songngu/searcher.h"
#include "searcher/search/candidate.h"

namespace songngu {

/// For each facet the values of all candidates, most frequent first, ties by name.
std::vector<FacetCounts> count_facets(const Xapian::Database& database,
                                      const std::vector<Candidate>& candidates,
                                      const std::vector<Facet>& facets);

/// Newest first, undated last; equal dates stay in their order.
void put_newest_first(const Xapian::Database& database, std::vector<Candidate>& candidates);

}  // namespace songngu
