// One node after another as Xapian queries; the pieces of compile.h. Words, quantities and phrases are made
// in compiler_atom.cpp, combinations in compiler.cpp.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include <xapian.h>

#include "searcher/query/collection.h"
#include "searcher/query/scope.h"
#include "searcher/query/score_tree.h"
#include "searcher/query/term_sum.h"
#include "searcher/query/tree.h"
#include "searcher/query/words.h"

namespace songngu {

struct Compiled {
  Xapian::Query query;              ///< matches at least what the node matches
  bool precise = true;              ///< and nothing else
  std::optional<TermSum> sum = {};  ///< the query, where it is no more than that
  ScoreTreePtr score = {};          ///< what the query scores
};

/// What matches one of the parts, or all of them.
Compiled any_of(std::vector<Compiled> parts);
Compiled all_of(std::vector<Compiled> parts);

/// Of what the first matches, what `by` matches too; `by` says nothing of words and adds to no score.
Compiled filtered(Compiled compiled, Compiled by);

/// Runs of words with their diacritics restored, by where they begin and end in the query, which no two
/// different runs share: to restore them costs more than all else, and a query is compiled once for each
/// language.
using RestoredRuns = std::map<Span, std::vector<QueryWord>>;

class Compiler {
 public:
  /// `ranks`: false for what only matches or not. What adds to scores is then left out, as it must be on the
  /// right of Xapian's AND_NOT: an AND_MAYBE under an AND is read there by weights that were never computed.
  Compiler(const Collection& collection, const Scope& scope, RestoredRuns& restored, bool ranks = true)
      : collection_(collection), scope_(scope), restored_(restored), ranks_(ranks) {}

  /// THROWS: Error(kUsage) for a wildcard or a title: that is too wide.
  Compiled compile(const Node& node);

  /// All words compiled so far, in the query's order; those of what must not match are left out.
  std::vector<QueryWord> words;
  std::set<Span> adding;               ///< CompiledQuery::adding
  std::set<Span> quantities_as_words;  ///< CompiledQuery::quantities_as_words

 private:
  /// What has one of the terms.
  [[nodiscard]] Compiled terms_of(std::vector<Alternatives> terms) const;
  [[nodiscard]] Compiled word_of(const QueryWord& word) const;
  Compiled word(const Node& node);
  Compiled quantity(const Node& node);
  Compiled phrase(const Node& node);
  [[nodiscard]] Compiled with_common_phrases(Compiled all_words, const Node& phrase) const;
  Compiled prefix(const Node& node) const;
  [[nodiscard]] Compiled entries(const Node& node) const;
  Compiled title(const Node& node);
  Compiled near(const Node& node);

  /// Nodes that must all match; those that say nothing of words apart, as filters that don't score.
  struct Required {
    std::vector<Compiled> parts;
    std::vector<Compiled> filters;
  };
  Required required(const std::vector<Node>& nodes);
  Compiled conjunction(const Node& node);
  Compiled disjunction(const std::vector<Node>& children);
  Compiled difference(Compiled left, const std::vector<Node>& unwanted);
  Compiled juxtaposed(const std::vector<Node>& children);
  Compiled ranked(const Node& node);
  [[nodiscard]] Compiled raised(Compiled compiled, Compiled by) const;

  std::vector<Compiled> words_of_quantity(const Node& node, double weight);
  [[nodiscard]] Compiled quantity_leaf(const Node& node) const;
  Compiled literal_quantity(const Node& node);
  Compiled literal_words(std::vector<QueryWord> run);
  void restore_diacritics_if_smart(std::vector<QueryWord>& found);

  const Collection& collection_;
  Scope scope_;
  RestoredRuns& restored_;
  bool ranks_;
  double weight_ = 1;  // of the words that are being compiled
  /// Whether every match of the query must match what is being compiled, or must not. Where not, terms of
  /// common phrases are left out, so that a passage scores the same with them and without: what is checked
  /// scores as long as all words are there.
  bool required_ = true;
  bool negated_ = false;  // only which passages match counts, among those of one language
};

}  // namespace songngu
