// What a query names by a part: words by their beginning, entries by the words of their headings.
#pragma once

#include <xapian.h>

#include "searcher/query/leaves.h"

namespace songngu {

inline constexpr std::size_t kMaxExpansion = 1000;

struct Expansion {
  std::vector<Alternatives> terms;  ///< at least all passages with a word that begins so have one of them
  bool exact = true;                ///< and no others
};

/// The words that begin so as they are written, whatever their stem. THROWS: Error(kUsage) where more than
/// kMaxExpansion stems, or spellings, do.
Expansion expand(const Collection& collection, std::string_view beginning, const Scope& scope);

/// All passages of the entries that `heading_query` matches a heading of.
Xapian::Query entries_titled(const Collection& collection, const Xapian::Query& heading_query);

}  // namespace songngu
