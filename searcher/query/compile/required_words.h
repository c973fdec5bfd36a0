// Decides which words of a query a passage must have one of (required words). The others only add to scores.
#pragma once

#include <vector>

#include "searcher/query/compile/compiled.h"
#include "searcher/query/terms/collection_statistics.h"
#include "searcher/query/terms/words.h"

namespace songngu {

/// Whether a word in this many passages of the language is too common to decide what matches.
bool is_common(const CollectionStatistics& statistics, Xapian::doccount frequency, Language language);

/// Of the `candidates` those that are in at most four times as many passages as the rarest that is in any.
std::vector<bool> rarest(std::vector<bool> candidates, const std::vector<Xapian::doccount>& frequencies);

/// For each word whether it is not a function word. If all are function words, and no other part of the query
/// decides what matches (`alone`), all are taken.
std::vector<bool> content_words(const std::vector<QueryWord>& words, bool alone);

/// For each word whether it is required. Not required are function words, unless there is nothing else
/// (`alone`: no other part of the query decides what matches), and, if there is a rarer word, words
/// that more than a fiftieth of the passages of a large collection have: reading all these would be slow. If
/// all words are as common, the rarest of them are required.
std::vector<bool> required_words(const CollectionStatistics& statistics, const Scope& scope,
                                 const std::vector<QueryWord>& words, bool alone);

}  // namespace songngu
