// Finds words and values of the index that differ from what was typed by few letters.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "searcher/query/compile/compiled.h"
#include "searcher/query/terms/collection_statistics.h"
#include "searcher/query/terms/words.h"

namespace songngu {

struct NearWord {
  std::string word;          ///< in lower case, a Vietnamese one in its most frequent spelling
  std::size_t distance = 0;  ///< edits between the folded forms
};

/// The nearest word in either language, at a distance of one or two letters (one for words of up to five
/// letters); of several the most frequent. It begins with the same letter. `among_vietnamese`: the query is
/// clearly in that language. THROWS: Xapian's exceptions, Error(kFailure) past the deadline.
std::optional<NearWord> nearest_word(const CollectionStatistics& statistics, const QueryWord& word,
                                     const Scope& scope, bool among_vietnamese);

/// The value of the index that is nearest to that of a field's term: at most two letters away, one for values
/// of up to five. Values are the terms with the same first letter.
std::optional<std::string> nearest_value(const CollectionStatistics& statistics, const std::string& term);

}  // namespace songngu
