// Counts how the words of a query are translated in the passages that match.
#pragma once

#include <vector>

#include "common/lexicon/lexicon.h"
#include "searcher/include/songngu/searcher.h"
#include "searcher/query/tree/tree.h"
#include "searcher/search/match/grouping.h"
#include "searcher/search/read/passage_reader.h"

namespace songngu {

/// If more passages match, a sample of this size is examined, which is always the same.
inline constexpr std::size_t kTranslationSample = 1200;

/// The tree to search with: words that were typed next to each other must all match, because their
/// translation as a whole is asked for.
Node translation_tree(const Node& tree);

/// Renderings of the stretches that match `tree`, in the language that most of them are in. A stretch counts
/// if it has as many content words as the query has next to each other; if there is no such stretch, all
/// count. `options`: diacritics, on_counted. `learned`: as PassageRenderer takes it. THROWS: Xapian's
/// exceptions, Error(kDatabase), Error(kUsage) past the deadline.
TranslationCounts count_translations(PassageReader& reader, const std::vector<HitRef>& hits, const Node& tree,
                                     const SearchOptions& options, const Lexicon* learned);

}  // namespace songngu
