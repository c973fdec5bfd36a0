// From the text of a query to its tree.
#pragma once

#include <string_view>

#include "searcher/query/tree/tree.h"

namespace songngu {

struct ParseOptions {
  bool plain = false;  ///< every character stands for itself
  bool all = false;    ///< juxtaposed words must all match
};

/// The tree of a query, by grammar.h. Its root is a juxtaposed BooleanNode: an expression like a AND b is its
/// only part. The root is empty (see is_empty()) for a query without any word: blanks, punctuation, emoji.
/// THROWS: Error(kUsage) with what is wrong, where (a column from 1 in code points), and what to write
/// instead.
Node parse_query(std::string_view query, const ParseOptions& options);

}  // namespace songngu
