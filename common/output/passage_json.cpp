#include "common/output/passage_json.h"

namespace songngu {
namespace {

constexpr int kConfidenceDecimals = 4;

}  // namespace

void write_named_passage(JsonWriter& json, std::string_view id, std::string_view text) {
  json.begin_object().member("id", id).member("text", text).end_object();
}

void begin_counterpart(JsonWriter& json, Language language, Relation relation, double confidence,
                       std::string_view text) {
  json.begin_object().member("lang", name(language)).member("relation", name(relation));
  json.member("confidence", rounded(confidence, kConfidenceDecimals)).member("text", text);
  json.key("passages").begin_array();
}

void write_counterpart_passage(JsonWriter& json, std::string_view id, Kind kind, std::string_view text,
                               const CounterpartParts& parts, const std::function<void()>& more) {
  json.begin_object().member("id", id).member("kind", name(kind)).member("text", text);
  json.member("spans", parts.spans).member("focus", parts.focus).member("matches", parts.matches);
  more();
  json.end_object();
}

void end_counterpart(JsonWriter& json) {
  json.end_array().end_object();
}

}  // namespace songngu
