// Fields and dates as terms and ranges.
#pragma once

#include <optional>
#include <string>

#include <xapian.h>

#include "searcher/query/terms/score_tree.h"
#include "searcher/query/terms/term_sum.h"
#include "searcher/query/tree/tree.h"

namespace songngu {

/// The term of the field's value; of a value's beginning, what the terms of its values begin with.
std::string field_term(const FieldNode& field);

/// Passages with that value or date; adds nothing to a score. REQUIRES: the field is no beginning.
Xapian::Query fact_query(const FieldNode& field);
Xapian::Query fact_query(const DateNode& date);

/// The same without Xapian.
std::optional<TermSum> fact_sum(const FieldNode& field);
std::optional<TermSum> fact_sum(const DateNode& date);
ScoreTreePtr fact_score(const FieldNode& field);
ScoreTreePtr fact_score(const DateNode& date);

}  // namespace songngu
