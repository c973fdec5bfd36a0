// Entries that stand in more than one of the databases that are searched as one: each counts once, as the
// first of these databases has it.
#pragma once

#include <vector>

#include "common/database/read_entry.h"
#include "searcher/search/candidate.h"

namespace songngu {

/// `stride` (here and below): OpenDatabase::stride(). Leaves the order as it is; gives how many were left
/// out.
std::size_t leave_out_repeated(std::vector<Candidate>& candidates, Xapian::docid stride);

/// Of one entry's passages.
void leave_out_repeated(std::vector<StoredPassage>& passages, Xapian::docid stride);

}  // namespace songngu
