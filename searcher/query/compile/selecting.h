// Which words of a query decide that a passage matches, and which only add to its score.
#pragma once

#include <vector>

#include "searcher/query/compile/scope.h"
#include "searcher/query/terms/collection.h"
#include "searcher/query/terms/words.h"

namespace songngu {

/// Of the marked words those that stand in at most four times as many passages as the rarest that stands in
/// any.
std::vector<bool> rarest(std::vector<bool> marked, const std::vector<Xapian::doccount>& frequencies);

/// For each word whether it is no function word; all are taken where there is nothing else (`alone`).
std::vector<bool> content_words(const std::vector<QueryWord>& words, bool alone);

/// For each word whether it selects: those that are rare enough to mean something, unless none is. Function
/// words select only where there is nothing else (`alone`: no other part of the query selects either). In a
/// large collection a word that a fiftieth of the passages hold is no reason to look at them all, where a
/// rarer one is given; where all are as common, the rarest of them select.
std::vector<bool> selecting_words(const Collection& collection, const Scope& scope,
                                  const std::vector<QueryWord>& words, bool alone);

}  // namespace songngu
