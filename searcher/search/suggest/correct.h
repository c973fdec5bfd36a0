// Which words were probably meant: a noisy channel (Kernighan, Church and Gale 1990). What a word may have
// been meant to be, slips.h and nearest.h say, each with the cost of typing it so; how likely it is next to
// its neighbours, the index's counts of words and of pairs. Of all ways to read the query the likeliest is
// taken.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "searcher/query/compile/compiled.h"
#include "searcher/query/terms/words.h"

namespace songngu {

struct Correction {
  bool known = true;                 ///< whether some passage has the word as it was typed
  std::optional<std::string> meant;  ///< in lower case; two or more words, where they were typed as one
};

/// A correction for each of the words. A word that no passage has is replaced by the likeliest, unless it is
/// likelier a new one. A word that passages have is replaced only if it stands next to its neighbours
/// nowhere, and what replaces it forms a word with one of them; or if it stands alone, `few_found` passages
/// have it, and another spelling is far commoner. Works on terms alone, and so over remote databases too.
/// THROWS: Xapian's exceptions, Error(kFailure) past the deadline.
std::vector<Correction> correct(const CollectionStatistics& statistics, const std::vector<QueryWord>& words,
                                const Scope& scope, bool few_found);

/// Whether some passage has the word, a Vietnamese one with diacritics just as it was typed. Numbers are
/// taken for known.
bool is_known(const CollectionStatistics& statistics, const QueryWord& word, const Scope& scope);

}  // namespace songngu
