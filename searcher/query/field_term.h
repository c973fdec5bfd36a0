// Fields and dates as terms and ranges.
#pragma once

#include <string>

#include <xapian.h>

#include "searcher/query/query.h"

namespace songngu {

/// REQUIRES: a kField node.
std::string field_term(const Node& node);

/// Passages with that value or date; adds nothing to a score. REQUIRES: a kField or kDate node.
Xapian::Query fact_query(const Node& node);

}  // namespace songngu
