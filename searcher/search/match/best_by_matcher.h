// The first stage where Xapian's matcher finds the best matches and the others are only counted (unless all
// are asked for, as where neighbours add to scores): for queries that are more than sums of terms, and over
// servers.
#pragma once

#include "searcher/query/compile/compile.h"
#include "searcher/search/match/first_pass.h"
#include "searcher/search/read/passage_reader.h"

namespace songngu {

/// As find_candidates(), whose request this is.
/// THROWS: Xapian's exceptions, Error(kDatabase), Error(kFailure) past the deadline.
FirstPass best_by_matcher(PassageReader& reader, const CompiledQuery& query, const FirstPassRequest& request);

}  // namespace songngu
