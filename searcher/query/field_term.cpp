#include "searcher/query/field_term.h"

#include "common/database/schema.h"
#include "searcher/query/field.h"

namespace songngu {

std::string field_term(const Node& node) {
  return schema::term(field_of(node.field).prefix, node.text);
}

Xapian::Query fact_query(const Node& node) {
  if (node.type == NodeType::kField) {
    return {Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(field_term(node)), 0};
  }
  // Undated passages have an empty value, which an open beginning must leave out too.
  const std::string from = node.from.empty() ? "0" : node.from;
  const std::string to = node.to.empty() ? "~" : node.to;
  const Xapian::Query range(Xapian::Query::OP_VALUE_RANGE, schema::kDateSlot, from, to);
  return {Xapian::Query::OP_SCALE_WEIGHT, range, 0};
}

std::optional<TermSum> fact_sum(const Node& node) {
  if (node.type == NodeType::kDate) return dated({node.from, node.to});
  return sum_of({{{field_term(node), 0}}});
}

ScoreTreePtr fact_score(const Node& node) {
  if (node.type == NodeType::kDate) return date_score({node.from, node.to});
  return word_score({{field_term(node), 0}});
}

}  // namespace songngu
