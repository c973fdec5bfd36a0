// Fields and dates as terms and ranges.
#pragma once

#include <optional>
#include <string>

#include <xapian.h>

#include "searcher/query/score_tree.h"
#include "searcher/query/term_sum.h"
#include "searcher/query/tree.h"

namespace songngu {

/// REQUIRES: a kField node. Of one that is a beginning, what the terms of its values begin with.
std::string field_term(const Node& node);

/// Passages with that value or date; adds nothing to a score. REQUIRES: a kField node that is no
/// beginning, or a kDate node.
Xapian::Query fact_query(const Node& node);

/// The same without Xapian.
std::optional<TermSum> fact_sum(const Node& node);
ScoreTreePtr fact_score(const Node& node);

}  // namespace songngu
