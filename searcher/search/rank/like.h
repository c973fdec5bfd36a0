// --like: passages similar to a given one (the model), in both languages, by the rare words of the model and
// of its counterpart; if it has no counterpart, by translations of its words.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/database/record/database_view.h"
#include "common/database/record/record.h"
#include "searcher/query/terms/collection_statistics.h"
#include "searcher/search/read/candidate.h"

namespace songngu {

/// Matches passages (of `language` alone, if it is given) that have one of the two dozen words or quantities
/// that weigh most in the passage's language: of the model and its counterpart, or translated. The score is
/// the sum of these. THROWS: Xapian's exceptions, Error(kDatabase).
Xapian::Query like_query(const CollectionStatistics& statistics, const DocumentNumbering& numbering,
                         const StoredPassage& model, std::optional<Language> language);

/// For an answer without hits: says what was looked for and not found.
std::string why_nothing_is_like(const StoredPassage& model, std::optional<Language> language);

/// Removes the model and its counterparts.
void leave_out_itself(std::vector<Candidate>& candidates, const StoredPassage& model,
                      const DocumentNumbering& numbering);

}  // namespace songngu
