// All that a query matches, without Xapian's matcher.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "searcher/query/compile.h"
#include "searcher/search/passage_reader.h"
#include "searcher/search/term_at_a_time.h"

namespace songngu {

/// Of each Language, by document.
using AllMatches = std::array<std::vector<ScoredDocument>, 2>;

/// Nothing where the query is more than sums of terms, or servers would have to send them.
/// THROWS: as score_term_at_a_time().
std::optional<AllMatches> all_matches(PassageReader& reader, const CompiledQuery& query);

}  // namespace songngu
