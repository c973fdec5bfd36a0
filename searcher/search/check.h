// The second look at what the index alone couldn't decide: phrases, nearness, exact diacritics.
#pragma once

#include <vector>

#include "searcher/search/candidate.h"

namespace songngu {

/// Drops the candidates whose stored text does not match the tree.
void keep_what_holds(const Collection& collection, const Node& tree, Diacritics diacritics,
                     std::vector<Candidate>& candidates);

}  // namespace songngu
