// How the other language puts the words of a query, counted over the passages that match.
#pragma once

#include <vector>

#include "searcher/include/songngu/searcher.h"
#include "searcher/query/tree/tree.h"
#include "searcher/search/match/grouping.h"
#include "searcher/search/read/passage_reader.h"

namespace songngu {

/// Of more matching passages a sample of this size is looked at, always the same one.
inline constexpr std::size_t kTranslationSample = 1200;

/// The tree to search with: words that were typed next to each other must all match, as they are to be found
/// together.
Node translation_tree(const Node& tree);

/// Renderings of the stretches that match `tree`, in the language that most of them are in. Only stretches
/// with as many content words as the query asks for next to each other count, unless there are none. THROWS:
/// Xapian's exceptions, Error(kDatabase), Error(kUsage) past the deadline.
TranslationCounts count_translations(PassageReader& reader, const std::vector<HitRef>& hits, const Node& tree,
                                     Diacritics diacritics);

}  // namespace songngu
