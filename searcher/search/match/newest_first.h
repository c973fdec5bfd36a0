// The order of --sort date.
#pragma once

#include <vector>

#include "searcher/search/read/candidate.h"
#include "searcher/search/read/passage_reader.h"

namespace songngu {

/// Newest first, undated last; equal dates stay in their order. THROWS: Xapian's exceptions,
/// Error(kFailure) past the deadline.
void put_newest_first(const PassageReader& reader, std::vector<Candidate>& candidates);

}  // namespace songngu
