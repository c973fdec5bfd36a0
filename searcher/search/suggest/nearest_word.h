// The word of the index that is nearest to one that no passage holds.
#pragma once

#include <optional>
#include <string>

#include "searcher/query/compile/compiled.h"
#include "searcher/query/terms/collection_statistics.h"
#include "searcher/query/terms/words.h"

namespace songngu {

/// Whether some passage holds the word, a Vietnamese one with diacritics just as it was typed. Numbers are
/// taken for known.
bool is_known(const CollectionStatistics& statistics, const QueryWord& word, const Scope& scope);

/// For a Vietnamese word with tones that no passage has, the commonest other spelling; else the commonest
/// word within one or two letters (one for words of up to five letters), in either language; in lower case.
/// `among_vietnamese`: the query is plainly in that language. THROWS: Xapian's exceptions, Error(kFailure)
/// past the deadline.
std::optional<std::string> nearest_word(const CollectionStatistics& statistics, const QueryWord& word,
                                        const Scope& scope, bool among_vietnamese);

}  // namespace songngu
