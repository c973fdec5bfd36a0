// Scores of neighbours in stage 1: what two neighbouring words of a query add if a passage has both, and its
// Bloom filter (common/database/terms/neighbour_filter.h) shows them side by side. The filter is faster to
// read than the text, and wrong for one of eighteen pairs that are not there. So stage 2 takes back what is
// added here and compares the text itself.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "common/database/terms/neighbour_filter.h"
#include "searcher/query/terms/collection_statistics.h"
#include "searcher/query/terms/words.h"
#include "searcher/search/match/term_at_a_time.h"
#include "searcher/search/read/candidate.h"
#include "searcher/search/read/passage_reader.h"

namespace songngu {

/// Two neighbouring words in all their possible spellings.
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

/// The neighbours of a query of few words (kFewNeighbours); none for a longer query. The score of a spelling
/// is proportional to its share of the occurrences of all spellings that the words, as they were typed, can
/// have.
NeighbourPairs neighbour_pairs(const CollectionStatistics& statistics, const std::vector<QueryWord>& words);

/// Adds the scores of the pairs to those of the matches; of the spellings that a passage has, the most
/// frequent one counts. REQUIRES: no servers, which would send whole documents. THROWS: Xapian's exceptions,
/// Error(kFailure) past the deadline.
void add_neighbour_scores(PassageReader& reader, const NeighbourPairs& pairs, AllMatches& matches);

/// The same through Xapian's matcher, which sends the filters with the matches, also from servers. Puts the
/// matches in order. REQUIRES: `matches` are all matches of the query.
void add_neighbour_scores(PassageReader& reader, const NeighbourPairs& pairs,
                          std::vector<Candidate>& matches);

}  // namespace songngu
