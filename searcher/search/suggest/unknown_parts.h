// Help with the parts of a query that are not words of a passage: fields, titles, beginnings of words.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "searcher/query/compile/compiled.h"
#include "searcher/query/terms/words.h"

namespace songngu {

/// A part of the query that no passage has.
struct Unknown {
  Span span;                          ///< in code points of the query
  std::optional<std::string> better;  ///< what to write instead
};

/// The value of the index that is nearest to that of a field's term: at most two letters away, one for values
/// of up to five. Values are the terms with the same first letter.
std::optional<std::string> nearest_value(const CollectionStatistics& statistics, const std::string& term);

/// Values of open fields (field.h) that no passage has, with the nearest_value(), or with the star that an
/// entry's name lacks; and prefixes that no word begins with.
/// THROWS: Xapian's exceptions, Error(kUsage) for a wildcard that is too wide.
std::vector<Unknown> unknown_parts(const CollectionStatistics& statistics, const Node& tree,
                                   const Scope& scope);

/// The words of every title: of a tree.
std::vector<QueryWord> title_words(const Node& tree);

}  // namespace songngu
