#include "searcher/search/match/first_pass.h"

#include "searcher/search/match/all_matches.h"
#include "searcher/search/match/best_by_matcher.h"
#include "searcher/search/match/best_hits.h"

namespace songngu {

FirstPass find_candidates(PassageReader& reader, const CompiledQuery& query,
                          const FirstPassRequest& request) {
  if (auto matches = all_matches(reader, query)) {
    add_neighbour_scores(reader, request.neighbours, *matches);
    return best_hits(reader, *matches, request);
  }
  const bool has_pairs = !request.neighbours[0].empty() || !request.neighbours[1].empty();
  if (!has_pairs) return best_by_matcher(reader, query, request);
  // Which matches are the best is known once the neighbours of each have been added.
  FirstPassRequest every = request;
  every.all = true;
  FirstPass found = best_by_matcher(reader, query, every);
  add_neighbour_scores(reader, request.neighbours, found.candidates);
  return found;
}

}  // namespace songngu
