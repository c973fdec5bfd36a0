// Where a passage holds what a query asks: what a reader is shown lit up.
#pragma once

#include <vector>

#include "searcher/search/holds.h"

namespace songngu {

/// Where the passage holds words, phrases, quantities and beginnings of words that the tree asks for, in
/// order, without overlap; neighbours with nothing but a blank between them are one. A word typed with
/// diacritics marks words with other diacritics only where the very word is absent. Function words are marked
/// only where nothing else is asked for.
std::vector<Span> highlights(const Node& tree, const PassageView& passage, Diacritics diacritics);

}  // namespace songngu
