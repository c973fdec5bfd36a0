#include "searcher/query/field_term.h"

#include <array>
#include <utility>

#include "common/base/error.h"
#include "common/database/schema.h"

namespace songngu {

std::string field_term(const Node& node) {
  static constexpr std::array<std::pair<std::string_view, char>, 5> kPrefixes{{{"tag", schema::kTag},
                                                                               {"site", schema::kSite},
                                                                               {"lang", schema::kLanguage},
                                                                               {"kind", schema::kKind},
                                                                               {"entry", schema::kEntry}}};
  for (const auto& [field, prefix] : kPrefixes) {
    if (node.field == field) return schema::term(prefix, node.text);
  }
  throw Error(ExitCode::kUsage, "no passages are found by the field " + node.field);
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

}  // namespace songngu
