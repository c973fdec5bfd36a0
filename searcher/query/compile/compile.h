// Compiles the tree of a query into Xapian queries and scoring plans, for one database.
#pragma once

#include <optional>

#include <xapian.h>

#include "searcher/query/compile/compiled.h"
#include "searcher/query/terms/collection_statistics.h"
#include "searcher/query/tree/tree.h"

namespace songngu {

struct CompiledQuery : Compiled {
  Xapian::Query query;  ///< the queries for both languages together
  /// The language that the query was translated into. Its passages without counterpart are found by
  /// `translated` alone, which needs no check of their texts (`precise` is about the others).
  std::optional<Language> translated_into;
  bool may_be_either = false;  ///< the query's language is not clear: `translated` has it untranslated, too
};

/// REQUIRES: the tree is not empty (is_empty()). THROWS: Error(kUsage) for a wildcard or title: that matches
/// too much; Xapian's exceptions.
CompiledQuery compile(const Node& tree, const CollectionStatistics& statistics, const Scope& scope);

}  // namespace songngu
