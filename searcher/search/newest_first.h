// The order of --sort date.
#pragma once

#include <vector>

#include "searcher/search/candidate.h"

namespace songngu {

/// Newest first, undated last; equal dates stay in their order. THROWS: Xapian's exceptions.
void put_newest_first(const Xapian::Database& database, std::vector<Candidate>& candidates);

}  // namespace songngu
