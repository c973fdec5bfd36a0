// The second look at what the index alone couldn't decide: phrases, nearness, exact diacritics.
#pragma once

#include <vector>

#include "searcher/search/candidate.h"

namespace songngu {

/// Drops the candidates whose stored text does not match the tree.
/// `compiled` is the tree's, with the same `diacritics`.
void keep_what_holds(const Collection& collection, const Node& tree, const CompiledQuery& compiled,
                     Diacritics diacritics, std::vector<Candidate>& candidates);

}  // namespace songngu
