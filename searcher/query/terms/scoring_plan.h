// How a query scores a passage, without Xapian: as a plan of terms to add up, which answers a query without
// Xapian's matcher (searcher/search/match/term_at_a_time.h), and as a tree of operators, which explains a
// score.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "searcher/query/tree/date_range.h"

namespace songngu {

struct WeightedTerm {
  std::string term;
  double weight = 0;  ///< by which BM25 without its idf is multiplied; 0: the term only decides what matches
};

/// Terms of the same meaning, such as the spellings of a word. Of those that a passage has, the one that
/// scores most counts (dis-max).
using SynonymGroup = std::vector<WeightedTerm>;

/// A passage matches if it has one of the `required` groups. Its score is the sum of all groups that it has,
/// `optional` ones included.
struct Clause {
  std::vector<SynonymGroup> required;
  std::vector<SynonymGroup> optional;
};

/// A passage matches if it matches one of the clauses. Its score is the sum of the clauses that it matches.
using AnyClause = std::vector<Clause>;

/// A passage matches if it matches every part, has no excluded term, and its date is in every date filter.
/// Its score is the sum of the parts and of the `optional` groups that it has.
struct ScoringPlan {
  std::vector<AnyClause> parts;
  std::vector<SynonymGroup> optional;
  std::vector<std::string> excluded;
  std::vector<DateRange> date_filters = {};
};

/// The plan of some words: one must match, and all add to the score. Of no words: nothing matches.
std::optional<ScoringPlan> plan_of(std::vector<SynonymGroup> words);

/// The operators of the same names (searcher/query/compile/compiled.h). Nothing if a part has no plan, or a
/// plan cannot express the whole.
std::optional<ScoringPlan> any_of(std::vector<std::optional<ScoringPlan>> parts);
std::optional<ScoringPlan> all_of(std::vector<std::optional<ScoringPlan>> parts);
std::optional<ScoringPlan> boosted(std::optional<ScoringPlan> plan, std::optional<ScoringPlan> by);
std::optional<ScoringPlan> without(std::optional<ScoringPlan> plan,
                                   const std::optional<ScoringPlan>& unwanted);

/// Only passages that have the term.
std::optional<ScoringPlan> filtered(std::optional<ScoringPlan> plan, const std::string& term);

/// A plan without parts, to be combined with others.
std::optional<ScoringPlan> date_filter(DateRange range);

struct ScoreTree;
/// Null matches nothing.
using ScoreTreePtr = std::shared_ptr<const ScoreTree>;

/// What a query adds to the score of a passage, operator by operator as in Xapian.
struct ScoreTree {
  enum class Type {
    kWord,      ///< one of `terms` matches; of several the one that scores most counts
    kDate,      ///< a date in `dates` matches, and adds nothing
    kAny,       ///< each part that matches adds to the score
    kAll,       ///< all parts must match, and add to the score
    kBoosted,   ///< the first part must match; the others add to the score if they match
    kFiltered,  ///< all parts must match; only the first adds to the score
    kWithout    ///< the first part must match, and adds to the score; no other may match
  };

  Type type = Type::kAny;
  SynonymGroup terms = {};
  DateRange dates = {};
  std::vector<ScoreTreePtr> parts = {};
};

ScoreTreePtr word_score(SynonymGroup terms);
/// kAny of the words.
ScoreTreePtr words_score(std::vector<SynonymGroup> words);
ScoreTreePtr date_score(DateRange dates);
ScoreTreePtr combined_score(ScoreTree::Type type, std::vector<ScoreTreePtr> parts);

}  // namespace songngu
