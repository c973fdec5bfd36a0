// Fields as queries: values as terms, dates as ranges, and title: by the headings of entries.
#pragma once

#include <optional>
#include <string>

#include <xapian.h>

#include "searcher/query/terms/collection_statistics.h"
#include "searcher/query/terms/scoring_plan.h"
#include "searcher/query/tree/tree.h"

namespace songngu {

/// The term of the field's value; if the value is a prefix, what the terms of the values begin with.
std::string field_term(const FieldNode& field);

/// Matches passages with that value or date, and adds nothing to scores. REQUIRES: the value is not a prefix.
Xapian::Query fact_query(const FieldNode& field);
Xapian::Query fact_query(const DateNode& date);

/// The same without Xapian.
std::optional<ScoringPlan> fact_plan(const FieldNode& field);
std::optional<ScoringPlan> fact_plan(const DateNode& date);
ScoreTreePtr fact_score(const FieldNode& field);
ScoreTreePtr fact_score(const DateNode& date);

/// The terms of the entries that have an address, by the address's term.
std::vector<std::string> entries_at(const CollectionStatistics& statistics, const std::string& url_term);

/// Matches all passages of the entries of which `heading_query` matches a heading; adds nothing to scores.
/// THROWS: Error(kUsage) if it matches thousands of headings; Xapian's exceptions.
Xapian::Query entries_titled(const CollectionStatistics& statistics, const Xapian::Query& heading_query);

}  // namespace songngu
