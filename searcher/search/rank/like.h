// Passages like a given one, in either language: its rare words and those of its counterpart; where it has
// none, what the lexicon translates.
#pragma once

#include <optional>
#include <vector>

#include "common/database/record/database_view.h"
#include "common/database/record/record.h"
#include "searcher/query/terms/collection_statistics.h"
#include "searcher/search/read/candidate.h"

namespace songngu {

/// Matches passages, of `language` alone if it is given, that share one of the two dozen words or quantities
/// that weigh most in that language: of the model and its counterpart, or translated. Scored as a sum of
/// them. THROWS: Xapian's exceptions, Error(kDatabase).
Xapian::Query like_query(const CollectionStatistics& statistics, const DocumentNumbering& numbering,
                         const StoredPassage& model, std::optional<Language> language);

/// For an answer without hits: what was looked for and isn't there.
std::string why_nothing_is_like(const StoredPassage& model, std::optional<Language> language);

/// Drops the model and its counterpart passages.
void leave_out_itself(std::vector<Candidate>& candidates, const StoredPassage& model,
                      const DocumentNumbering& numbering);

}  // namespace songngu
