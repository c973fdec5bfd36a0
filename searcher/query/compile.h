// From the tree of a query to a Xapian query, for one database.
#pragma once

#include <array>
#include <optional>
#include <set>
#include <vector>

#include <xapian.h>

#include "searcher/query/scope.h"
#include "searcher/query/score_tree.h"
#include "searcher/query/term_sum.h"
#include "searcher/query/tree.h"
#include "searcher/query/words.h"

namespace songngu {

/// A query for the passages of one language: its own terms alone make it quicker.
struct LanguageQuery {
  Xapian::Query scored;
  std::optional<TermSum> sum = {};  ///< the same, where it is no more than that
  ScoreTreePtr score = {};          ///< of the passages that it matches
};

struct CompiledQuery {
  Xapian::Query query;  ///< matches at least what the tree matches; scores the first pass
  std::array<LanguageQuery, 2> in_language;  ///< the same for the passages of each Language
  bool precise = true;  ///< matches nothing else: no passage needs to be checked against the tree
  std::vector<QueryWord>
      words;  ///< all words that count for a passage, in the query's order; for ranking and highlights
  std::set<Span> adding;  ///< where words stand that, side by side with others, add to a score and are no
                          ///< reason to match: the common ones of a large collection, and function words
  std::set<Span> quantities_as_words;  ///< where quantities stand that the index doesn't have: they stand for
                                       ///< all the words they were typed as
  bool wants_something = true;         ///< false: the query holds no word and no filter
};

/// THROWS: Error(kUsage) for a wildcard or a title: that is too wide; Xapian's exceptions.
CompiledQuery compile(const Node& tree, const Collection& collection, const Scope& scope);

}  // namespace songngu
