#include "common/output/json.h"
#include "indexer/render/statistics.h"

namespace songngu {
namespace {

constexpr int kShareDecimals = 4;

/// {"vi": {"summary": 3, …}, "en": …}
void write_counts(JsonWriter& json, const Contents& contents, std::size_t PassageCount::*which) {
  json.begin_object();
  for (const Language language : kLanguages) {
    json.key(name(language)).begin_object();
    for (const Kind kind : kKinds) json.member(name(kind), contents.count(language, kind).*which);
    json.end_object();
  }
  json.end_object();
}

void write_names(JsonWriter& json, std::string_view key, const std::map<std::string, std::size_t>& counts) {
  json.key(key).begin_array();
  for (const auto& [value, count] : ranked(counts)) {
    json.begin_object().member("value", value).member("count", count).end_object();
  }
  json.end_array();
}

void write_contents(JsonWriter& json, const Contents& contents) {
  const PassageCount total = contents.total();
  json.member("entries", contents.entries).member("passages", total.all);
  json.member("with_counterpart", total.with_counterpart);
  json.member("share_with_counterpart", rounded(total.share(), kShareDecimals));
  json.key("passages_by_kind");
  write_counts(json, contents, &PassageCount::all);
  json.key("with_counterpart_by_kind");
  write_counts(json, contents, &PassageCount::with_counterpart);
  json.key("beads").begin_object();
  for (const Relation relation : {Relation::kTranslation, Relation::kSummary}) {
    json.member(name(relation), contents.beads[static_cast<std::size_t>(relation)]);
  }
  json.end_object();
  write_names(json, "tags", contents.tags);
  write_names(json, "sites", contents.sites);
  json.key("dates").begin_object().member("first", contents.first_date).member("last", contents.last_date);
  json.member("undated", contents.undated).end_object();
}

}  // namespace

std::string statistics_json(const Statistics& statistics) {
  JsonWriter json;
  json.begin_object()
      .member("schema", 1)
      .member("database", statistics.database)
      .member("bytes", statistics.bytes);
  json.member("database_schema", statistics.schema).member("analysis", statistics.analysis);
  json.member("fingerprint", statistics.fingerprint).member("corpus", statistics.roots);
  json.member("files", statistics.files).member("changed_entries", statistics.changed_entries);
  json.key("stale");
  if (statistics.staleness) {
    json.begin_object().member("changed", statistics.staleness->changed);
    json.member("gone", statistics.staleness->gone).end_object();
  } else {
    json.null();
  }
  write_contents(json, statistics.contents);
  return json.end_object().take() + '\n';
}

}  // namespace songngu
