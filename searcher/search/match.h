// Whether a passage holds what a query asks: the judgement that the index's terms can't give.
#pragma once

#include <functional>

#include "searcher/include/songngu/searcher.h"
#include "searcher/query/query.h"
#include "searcher/search/passage_view.h"

namespace songngu {

/// Whether the passage matches the tree. Fields, titles and dates are facts that a text doesn't hold:
/// `has_fact` answers for those nodes.
bool holds(const Node& tree, const PassageView& passage, Diacritics diacritics,
           const std::function<bool(const Node&)>& has_fact);

}  // namespace songngu
