#include "searcher/query/compile/field_query.h"

#include <set>
#include <string>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/database/record/passage_key.h"
#include "common/database/terms/schema.h"
#include "common/model/entry.h"
#include "searcher/query/tree/field.h"

namespace songngu {
namespace {

constexpr std::size_t kMaxTitled = 5000;

}  // namespace

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

std::optional<ScoringPlan> fact_plan(const FieldNode& field) {
  return plan_of({{{field_term(field), 0}}});
}

std::optional<ScoringPlan> fact_plan(const DateNode& date) {
  return date_filter(date.range);
}

ScoreTreePtr fact_score(const FieldNode& field) {
  return word_score({{field_term(field), 0}});
}

ScoreTreePtr fact_score(const DateNode& date) {
  return date_score(date.range);
}

std::vector<std::string> entries_at(const CollectionStatistics& statistics, const std::string& url_term) {
  std::set<std::string> entries;
  const Xapian::Database& database = statistics.xapian();
  for (auto first = database.postlist_begin(url_term); first != database.postlist_end(url_term); ++first) {
    const std::string key = database.get_document(*first).get_value(schema::kKeySlot);
    entries.insert(schema::term(schema::kEntry, entry_of(decode_key(key).id)));
  }
  return {entries.begin(), entries.end()};
}

Xapian::Query entries_titled(const CollectionStatistics& statistics, const Xapian::Query& heading_query) {
  Xapian::Enquire enquire(statistics.xapian());
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_query({Xapian::Query::OP_FILTER, heading_query,
                     Xapian::Query(schema::term(schema::kKind, name(Kind::kHeading)))});
  enquire.set_sort_by_value(schema::kKeySlot, false);
  const Xapian::MSet found = enquire.get_mset(0, kMaxTitled + 1);
  if (found.size() > kMaxTitled) {
    throw Error(ExitCode::kUsage, fmt::format("more than {} headings match title:", kMaxTitled),
                "use a rarer word");
  }
  std::set<std::string> entries;
  for (auto match = found.begin(); match != found.end(); ++match) {
    entries.insert(schema::term(schema::kEntry, entry_of(decode_key(match.get_sort_key()).id)));
  }
  const Xapian::Query any(Xapian::Query::OP_OR, entries.begin(), entries.end());
  return {Xapian::Query::OP_SCALE_WEIGHT, any, 0};
}

}  // namespace songngu
