// Stage 1 of ranking: the passages that a compiled query matches, as far as hits depend on them.
#pragma once

#include <optional>
#include <vector>

#include "searcher/query/compile/compile.h"
#include "searcher/search/match/cross_language_penalty.h"
#include "searcher/search/match/neighbour_scores.h"
#include "searcher/search/read/candidate.h"
#include "searcher/search/read/passage_reader.h"

namespace songngu {

/// What must be known of the matches.
struct Stage1Request {
  std::size_t wanted = 0;     ///< the best N of each language must be candidates; more than will be reranked
  std::size_t hits = wanted;  ///< the best N hits must be right, or all if there are fewer
  bool all = false;           ///< every match must be a candidate
  bool grouped = true;        ///< a passage and its counterparts are one hit
  std::optional<Language> language = {};
  std::optional<Language> into = {};
  NeighbourPairs neighbours = {};  ///< what they add to scores; if there are any, every match is looked at
  CrossLanguagePenalty penalty = kNoPenalty;  ///< will be applied to scores before hits are made
};

struct Stage1Result {
  /// In order, best first, equal scores by identifier: the matches that the wanted hits are made of, and all
  /// that may be one hit with these.
  std::vector<Candidate> candidates;
  std::size_t left_out = 0;  ///< how many hits the other matches would be
};

/// Uses best_hits.h if every match can be known without Xapian's matcher, and the matcher otherwise; the
/// result is the same. THROWS: Xapian's exceptions, Error(kDatabase), Error(kFailure) past the deadline.
Stage1Result find_candidates(PassageReader& reader, const CompiledQuery& query, const Stage1Request& request);

}  // namespace songngu
