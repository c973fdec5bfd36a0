#include "searcher/render/json.h"

#include "searcher/render/facet.h"
#include "searcher/render/format.h"

namespace songngu {
namespace {

Json or_null(const std::optional<std::string>& text) {
  return text ? Json(*text) : Json(nullptr);
}

Json passages_json(const std::vector<PassageText>& passages) {
  Json result = Json::array();
  for (const PassageText& passage : passages) result.push_back({{"id", passage.id}, {"text", passage.text}});
  return result;
}

Json counterpart_passage_json(const CounterpartPassage& passage) {
  Json result;
  result["id"] = passage.id;
  result["kind"] = name(passage.kind);
  result["text"] = passage.text;
  result["spans"] = spans_json(passage.spans);
  result["focus"] = spans_json(passage.focus);
  result["matches"] = spans_json(passage.matches);
  return result;
}

Json counterpart_json(const Counterpart& counterpart) {
  Json passages = Json::array();
  for (const CounterpartPassage& passage : counterpart.passages) {
    passages.push_back(counterpart_passage_json(passage));
  }
  Json result;
  result["lang"] = name(counterpart.language);
  result["relation"] = name(counterpart.relation);
  result["confidence"] = rounded(counterpart.confidence, 4);
  result["text"] = counterpart.text;
  result["passages"] = std::move(passages);
  return result;
}

Json explain_json(const std::vector<ScorePart>& parts) {
  Json result = Json::array();
  for (const ScorePart& part : parts)
    result.push_back({{"what", part.what}, {"score", rounded(part.score, 6)}});
  return result;
}

/// The parts that stand only where there is something to say.
void add_optional_parts(Json& object, const Hit& hit) {
  if (!hit.summaries.empty()) object["summaries"] = passages_json(hit.summaries);
  if (!hit.before.empty() || !hit.after.empty()) {
    object["before"] = passages_json(hit.before);
    object["after"] = passages_json(hit.after);
  }
  if (!hit.explain.empty()) object["explain"] = explain_json(hit.explain);
}

Json facets_json(const std::vector<FacetCounts>& facets) {
  Json result = Json::object();
  for (const FacetCounts& facet : facets) {
    Json counts = Json::array();
    for (const auto& [value, count] : facet.counts) counts.push_back({{"value", value}, {"count", count}});
    result[std::string(name(facet.facet))] = std::move(counts);
  }
  return result;
}

}  // namespace

Json hit_json(const Hit& hit) {
  Json result;
  result["rank"] = hit.rank;
  result["id"] = hit.id;
  result["entry"] = hit.entry;
  result["lang"] = name(hit.language);
  result["kind"] = name(hit.kind);
  result["score"] = rounded(hit.score, 6);
  result["text"] = hit.text;
  result["matches"] = spans_json(hit.matches);
  result["title"] = or_null(hit.title);
  result["url"] = or_null(hit.url);
  result["site"] = or_null(hit.site);
  result["tags"] = hit.tags;
  result["date"] = or_null(hit.date);
  result["file"] = hit.file;
  result["line"] = hit.line;
  result["counterpart"] = hit.counterpart ? counterpart_json(*hit.counterpart) : Json(nullptr);
  add_optional_parts(result, hit);
  return result;
}

void add_answer(Json& object, const Answer& answer) {
  Json hits = Json::array();
  for (const Hit& hit : answer.hits) hits.push_back(hit_json(hit));
  object["schema"] = kJsonSchema;
  object["query"] = answer.query;
  object["total"] = answer.total;
  object["suggestion"] = or_null(answer.suggestion);
  object["hits"] = std::move(hits);
  if (!answer.facets.empty()) object["facets"] = facets_json(answer.facets);
  if (answer.parsed) object["parsed"] = *answer.parsed;
}

std::string render_json(const Answer& answer, const RenderOptions& /*options*/) {
  Json object;
  add_answer(object, answer);
  return to_line(object) + '\n';
}

std::string render_jsonl(const Answer& answer, const RenderOptions& /*options*/) {
  std::string result;
  for (const Hit& hit : answer.hits) result += to_line(hit_json(hit)) + '\n';
  return result;
}

}  // namespace songngu
