// All that a query matches, without Xapian's matcher.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "searcher/query/compile/compile.h"
#include "searcher/search/match/term_at_a_time.h"
#include "searcher/search/read/passage_reader.h"

namespace songngu {

/// Of each Language, by document.
using AllMatches = std::array<std::vector<ScoredDocument>, 2>;

/// Nothing where the query is more than sums of terms, or servers would have to send them.
/// THROWS: as score_term_at_a_time().
std::optional<AllMatches> all_matches(PassageReader& reader, const CompiledQuery& query);

}  // namespace songngu
