// Help for a query that finds little: words that no passage holds, and the index's own words that are like
// them.
#pragma once

#include <string>
#include <vector>

#include "searcher/query/compile/compiled.h"
#include "searcher/query/terms/words.h"
#include "searcher/search/suggest/unknown_parts.h"

namespace songngu {

/// Fills Answer::unknown_words with the words that no passage holds, and Answer::suggestion with the query in
/// which each is replaced by the word of the index that is nearest to it (nearest_word.h), and two words that
/// stand together only with other tones by those that do.
/// The words have the capitals of those they replace (in_case_of()).
/// `unknown`: what else no passage has. No suggestion where some part has none. Works on terms alone, and so
/// over remote databases too.
void add_suggestions(const CollectionStatistics& statistics, const std::vector<QueryWord>& words,
                     const std::string& query, const Scope& scope, Answer& answer,
                     std::vector<Unknown> unknown = {});

}  // namespace songngu
