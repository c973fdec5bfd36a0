// Corrects words by a noisy channel model (Kernighan, Church and Gale 1990). slips.h and nearest.h say which
// words may have been intended, each with the cost of typing it so; the index's counts of words and of pairs
// say how likely each is next to its neighbours. Of all ways to read the query, the likeliest is chosen.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "searcher/query/compile/compiled.h"
#include "searcher/query/terms/words.h"

namespace songngu {

struct Correction {
  bool known = true;                 ///< whether some passage has the word as it was typed
  std::optional<std::string> meant;  ///< in lower case; two or more words if they were typed as one
};

/// A correction for each of the words. A word that no passage has is replaced by the likeliest, unless it is
/// more likely a new word. A word that passages have is replaced in two cases: if no passage has it next to
/// any of its neighbours, and the replacement forms a word with one of them; or if it is the only word, few
/// passages have it (`few_found`), and another spelling is far more frequent. Uses terms only, and so works
/// over servers, too. THROWS: Xapian's exceptions, Error(kFailure) past the deadline.
std::vector<Correction> correct(const CollectionStatistics& statistics, const std::vector<QueryWord>& words,
                                const Scope& scope, bool few_found);

/// Whether some passage has the word, a Vietnamese one with exactly the diacritics that were typed. Numbers
/// count as known.
bool is_known(const CollectionStatistics& statistics, const QueryWord& word, const Scope& scope);

}  // namespace songngu
