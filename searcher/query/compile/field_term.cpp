#include "searcher/query/compile/field_term.h"

#include "common/database/terms/schema.h"
#include "searcher/query/tree/field.h"

namespace songngu {

std::string field_term(const FieldNode& field) {
  return schema::term(field_of(field.field).prefix, field.value);
}

Xapian::Query fact_query(const FieldNode& field) {
  return {Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(field_term(field)), 0};
}

Xapian::Query fact_query(const DateNode& date) {
  // Undated passages have an empty value, which an open beginning must leave out too.
  const std::string from = date.range.from.empty() ? "0" : date.range.from;
  const std::string to = date.range.to.empty() ? "~" : date.range.to;
  const Xapian::Query range(Xapian::Query::OP_VALUE_RANGE, schema::kDateSlot, from, to);
  return {Xapian::Query::OP_SCALE_WEIGHT, range, 0};
}

std::optional<TermSum> fact_sum(const FieldNode& field) {
  return sum_of({{{field_term(field), 0}}});
}

std::optional<TermSum> fact_sum(const DateNode& date) {
  return dated(date.range);
}

ScoreTreePtr fact_score(const FieldNode& field) {
  return word_score({{field_term(field), 0}});
}

ScoreTreePtr fact_score(const DateNode& date) {
  return date_score(date.range);
}

}  // namespace songngu
