// Help for a query that finds little: words that no passage holds, and the index's own words that are like
// them.
#pragma once

#include <string>
#include <vector>

#include "searcher/query/leaves.h"

namespace songngu {

/// Fills Answer::unknown_words with the words that no passage holds, and Answer::suggestion with the query in
/// which each is replaced by the likeliest word of the index: for a Vietnamese word with tones that no
/// passage has, the commonest other spelling; else the commonest word within one or two letters (one for
/// words of up to five letters), in either language. No suggestion where some word has none. Works on terms
/// alone, and so over remote databases too.
void add_suggestions(const Collection& collection, const std::vector<QueryWord>& words,
                     const std::string& query, const Scope& scope, Answer& answer);

/// Edits from one word to another: letters put in, left out, changed, or two neighbours swapped
/// (Damerau–Levenshtein, adjacent transpositions), counted up to `limit` + 1. Bytes: REQUIRES folded words,
/// which are mostly ASCII.
std::size_t edit_distance(std::string_view from, std::string_view to, std::size_t limit);

}  // namespace songngu
