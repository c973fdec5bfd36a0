// The first stage of ranking: the passages that a compiled query matches, as far as hits depend on them.
#pragma once

#include <optional>
#include <vector>

#include "searcher/query/compile/compile.h"
#include "searcher/search/match/neighbour_scores.h"
#include "searcher/search/match/trust.h"
#include "searcher/search/read/candidate.h"
#include "searcher/search/read/passage_reader.h"

namespace songngu {

/// What is to be known of the matches.
struct FirstPassRequest {
  /// The best so many of each language must be among the candidates. More than will be judged again
  /// (rerank.h).
  std::size_t wanted = 0;
  std::size_t hits = wanted;  ///< so many hits must be right, or all where there are fewer
  bool all = false;           ///< every match must
  bool grouped = true;        ///< a passage and its own counterpart are one hit
  std::optional<Language> language = {};
  std::optional<Language> into = {};
  NeighbourPairs neighbours = {};  ///< what they add to scores: then every match is looked at
  Trust trust = kEqualTrust;       ///< that scores will be multiplied by before hits are made of them
};

/// Matches in order, best first, ties by identifier: those that the wanted hits are made of, with all that
/// may be one hit with them. Of what was left out, how many hits it would be.
struct FirstPass {
  std::vector<Candidate> candidates;
  std::size_t left_out = 0;
};

/// By best_hits.h where every match can be known, else by best_by_matcher.h; the same either way.
/// THROWS: Xapian's exceptions, Error(kDatabase), Error(kFailure) past the deadline.
FirstPass find_candidates(PassageReader& reader, const CompiledQuery& query, const FirstPassRequest& request);

}  // namespace songngu
