// From the tree of a query to a Xapian query, for one database.
#pragma once

#include <xapian.h>

#include "searcher/query/compile/compiled.h"
#include "searcher/query/compile/scope.h"
#include "searcher/query/terms/collection.h"
#include "searcher/query/tree/tree.h"

namespace songngu {

struct CompiledQuery : Compiled {
  Xapian::Query query;  ///< the queries for each language together
};

/// REQUIRES: the tree is not empty (is_empty()). THROWS: Error(kUsage) for a wildcard or a title: that is too
/// wide; Xapian's exceptions.
CompiledQuery compile(const Node& tree, const Collection& collection, const Scope& scope);

}  // namespace songngu
