// Entries that stand in more than one of the databases that are searched as one: each counts once, as the
// first of these databases has it.
#pragma once

#include <vector>

#include "common/database/record/database_view.h"
#include "common/database/record/record.h"
#include "searcher/search/read/candidate.h"

namespace songngu {

/// Leaves the order as it is; gives how many were left out.
std::size_t leave_out_repeated(std::vector<Candidate>& candidates, const DocumentNumbering& numbering);

/// Of one entry's passages.
void leave_out_repeated(std::vector<StoredPassage>& passages, const DocumentNumbering& numbering);

}  // namespace songngu
