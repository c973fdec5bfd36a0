// The first stage's scores for words that stand together: what a query's neighbours add where a passage has
// both and seems to hold them side by side. Its Bloom filter tells
// (common/database/terms/neighbour_filter.h), which costs less than its text, and of eighteen pairs that are
// not there takes one for one that is. So the second stage takes back what is added here and looks at the
// text itself.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "common/database/terms/neighbour_filter.h"
#include "searcher/query/terms/collection_statistics.h"
#include "searcher/query/terms/words.h"
#include "searcher/search/match/all_matches.h"
#include "searcher/search/read/candidate.h"
#include "searcher/search/read/passage_reader.h"

namespace songngu {

/// Two neighbours, in the spellings that they can have.
struct NeighbourPair {
  struct Spelling {
    std::string first;   ///< a term
    std::string second;  ///< a term
    double score = 0;
  };
  PhraseHash phrase = 0;
  std::vector<Spelling> spellings;
};

/// For the passages of each Language.
using NeighbourPairs = std::array<std::vector<NeighbourPair>, 2>;

/// The neighbours of a query of few words; none of a longer one, which has words enough. A spelling counts by
/// its share of all that the words, as they were typed, can be where they stand together.
NeighbourPairs neighbour_pairs(const CollectionStatistics& statistics, const std::vector<QueryWord>& words);

/// Adds their scores to those of the matches; of the spellings that a passage has, the likeliest.
/// REQUIRES: no servers, which would send whole documents. THROWS: Xapian's exceptions, Error(kFailure) past
/// the deadline.
void add_neighbour_scores(PassageReader& reader, const NeighbourPairs& pairs, AllMatches& matches);

/// The same through Xapian's matcher, which brings the filters along: over servers too. REQUIRES: `matches`
/// are all of the query's. Puts them in order.
void add_neighbour_scores(PassageReader& reader, const NeighbourPairs& pairs,
                          std::vector<Candidate>& matches);

}  // namespace songngu
