#include "searcher/search/first_pass.h"

#include "searcher/search/all_matches.h"
#include "searcher/search/best_by_matcher.h"
#include "searcher/search/best_hits.h"

namespace songngu {

FirstPass find_candidates(PassageReader& reader, const CompiledQuery& query,
                          const FirstPassRequest& request) {
  if (auto matches = all_matches(reader, query)) {
    add_neighbour_scores(reader, request.neighbours, *matches);
    return best_hits(reader, *matches, request);
  }
  return best_by_matcher(reader, query, request);
}

}  // namespace songngu
