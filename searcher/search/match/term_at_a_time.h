// Finds and scores every passage that a sum of terms matches, one term after another.
#pragma once

#include <vector>

#include <xapian.h>

#include "common/database/cache/document_columns.h"
#include "searcher/query/terms/scoring_plan.h"

namespace songngu {

struct ScoredDocument {
  Xapian::docid document = 0;
  double score = 0;
  double neighbours = 0;  ///< how much of the score add_neighbour_scores() has added
};

/// By document, whatever its date: `plan.date_filters` are left to all_matches(). What a term adds is
/// bm25::Score's. The same as Xapian's matcher gives, to the millionth that scores are rounded to. Takes a
/// fraction of the matcher's time, which compares the postings of all terms at each document. THROWS:
/// Xapian's exceptions, Error(kFailure) past the deadline.
std::vector<ScoredDocument> score_term_at_a_time(const Xapian::Database& database, DocumentLengths& lengths,
                                                 const ScoringPlan& plan);

}  // namespace songngu
