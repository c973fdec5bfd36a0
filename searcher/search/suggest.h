// Help for a query that finds little: words that no passage holds, and the index's own words that are like them.
#pragma once

#include <string>
#include <vector>

#include "searcher/query/leaves.h"

namespace songngu {

/// Fills Answer::unknown_words and Answer::suggestion.
void add_suggestions(const Collection& collection, const std::vector<QueryWord>& words, const std::string& query,
                     const Scope& scope, Answer& answer);

}  // namespace songngu
