// What a query adds to the score of a passage, operator by operator as Xapian has it: what an explanation
// goes through.
#pragma once

#include <memory>
#include <vector>

#include "searcher/query/terms/term_sum.h"
#include "searcher/query/tree/date_range.h"

namespace songngu {

struct ScoreTree;
/// Null matches nothing.
using ScoreTreePtr = std::shared_ptr<const ScoreTree>;

struct ScoreTree {
  enum class Type {
    kWord,      ///< one of `terms` matches; of several the one that scores most adds
    kDate,      ///< a date in `dates` matches, and adds nothing
    kAny,       ///< what matches adds
    kAll,       ///< all must match, and add
    kRaised,    ///< the first must match; what else matches adds
    kFiltered,  ///< all must match; the first adds
    kWithout    ///< the first must match, and adds; no other may
  };

  Type type = Type::kAny;
  Alternatives terms = {};
  DateRange dates = {};
  std::vector<ScoreTreePtr> parts = {};
};

ScoreTreePtr word_score(Alternatives terms);
/// Of any of them.
ScoreTreePtr words_score(std::vector<Alternatives> words);
ScoreTreePtr date_score(DateRange dates);
ScoreTreePtr combined_score(ScoreTree::Type type, std::vector<ScoreTreePtr> parts);

}  // namespace songngu
