#include "searcher/render/json_answer.h"

#include "common/output/passage_json.h"
#include "searcher/render/facet.h"
#include "searcher/render/format.h"
#include "searcher/render/notes.h"
#include "searcher/render/translations.h"

namespace songngu {
namespace {

void write_passages(JsonWriter& json, std::string_view key, const std::vector<PassageText>& passages) {
  json.key(key).begin_array();
  for (const PassageText& passage : passages) write_named_passage(json, passage.id, passage.text);
  json.end_array();
}

void write_stretch(JsonWriter& json, Span stretch) {
  json.key("of").begin_array().value(stretch.begin).value(stretch.end).end_array();
}

void write_renderings(JsonWriter& json, const std::vector<Rendering>& renderings) {
  if (renderings.empty()) return;
  json.key("renderings").begin_array();
  for (const Rendering& rendering : renderings) {
    json.begin_object();
    write_stretch(json, rendering.of);
    json.member("spans", rendering.spans).member("confidence", rounded(rendering.confidence, 4)).end_object();
  }
  json.end_array();
}

void write_counterpart(JsonWriter& json, const Counterpart& counterpart) {
  begin_counterpart(json, counterpart.language, counterpart.relation, counterpart.confidence,
                    counterpart.text);
  for (const CounterpartPassage& passage : counterpart.passages) {
    write_counterpart_passage(json, passage.id, passage.kind, passage.text,
                              {.spans = passage.spans, .focus = passage.focus, .matches = passage.matches},
                              [&] { write_renderings(json, passage.renderings); });
  }
  end_counterpart(json);
}

void write_explanation(JsonWriter& json, const std::vector<ScorePart>& parts) {
  json.key("explain").begin_array();
  for (const ScorePart& part : parts) {
    json.begin_object().member("what", part.what).member("score", rounded(part.score, 6)).end_object();
  }
  json.end_array();
}

/// Members that are left out if they are empty.
void write_optional_members(JsonWriter& json, const Hit& hit) {
  if (hit.end_line > hit.line) json.member("end_line", hit.end_line);
  if (!hit.summaries.empty()) write_passages(json, "summaries", hit.summaries);
  if (!hit.before.empty() || !hit.after.empty()) {
    write_passages(json, "before", hit.before);
    write_passages(json, "after", hit.after);
  }
  if (!hit.explain.empty()) write_explanation(json, hit.explain);
}

void write_facets(JsonWriter& json, const std::vector<FacetCounts>& facets) {
  json.key("facets").begin_object();
  for (const FacetCounts& facet : facets) {
    json.key(name(facet.facet)).begin_array();
    for (const auto& [value, count] : facet.counts) {
      json.begin_object().member("value", value).member("count", count).end_object();
    }
    json.end_array();
  }
  json.end_object();
}

void write_notes(JsonWriter& json, const std::vector<Note>& notes) {
  json.key("notes").begin_array();
  for (const Note& note : notes) {
    json.begin_object().member("kind", name(note.kind)).member("text", note.text);
    json.key("at").begin_array().value(note.at.begin).value(note.at.end).end_array().end_object();
  }
  json.end_array();
}

void write_missing(JsonWriter& json, const std::vector<MissingDatabase>& missing) {
  json.key("missing").begin_array();
  for (const MissingDatabase& database : missing) {
    json.begin_object().member("database", database.name).member("reason", database.reason).end_object();
  }
  json.end_array();
}

}  // namespace

void write_hit(JsonWriter& json, const Hit& hit) {
  json.begin_object();
  json.member("rank", hit.rank).member("id", hit.id).member("entry", hit.entry);
  json.member("lang", name(hit.language))
      .member("kind", name(hit.kind))
      .member("score", rounded(hit.score, 6));
  json.member("text", hit.text).member("matches", hit.matches);
  write_origin(json, hit.title, hit, hit.line);
  json.key("counterpart");
  if (hit.counterpart) {
    write_counterpart(json, *hit.counterpart);
  } else {
    json.null();
  }
  write_optional_members(json, hit);
  json.end_object();
}

void write_rendering_members(JsonWriter& json, const Answer& answer) {
  json.member("schema", kJsonSchema).member("passage", answer.query).key("renderings").begin_array();
  for (const PassageRendering& rendering : answer.renderings) {
    json.begin_object();
    write_stretch(json, rendering.of);
    json.member("id", rendering.id).member("spans", rendering.spans);
    json.member("confidence", rounded(rendering.confidence, 4)).end_object();
  }
  json.end_array();
}

void write_answer_members(JsonWriter& json, const Answer& answer) {
  json.member("schema", kJsonSchema).member("query", answer.query).member("total", answer.total);
  json.member("suggestion", answer.suggestion);
  json.key("hits").begin_array();
  for (const Hit& hit : answer.hits) write_hit(json, hit);
  json.end_array();
  if (!answer.facets.empty()) write_facets(json, answer.facets);
  if (answer.parsed) json.member("parsed", *answer.parsed);
  if (!answer.unknown_words.empty()) json.member("unknown_words", answer.unknown_words);
  if (!answer.notes.empty()) write_notes(json, answer.notes);
  if (!answer.missing.empty()) write_missing(json, answer.missing);
}

std::string render_json(const Answer& answer, const RenderOptions& /*options*/) {
  JsonWriter json;
  json.begin_object();
  if (answer.translations)
    write_translations_members(json, answer);
  else
    write_answer_members(json, answer);
  json.end_object();
  return json.take() + '\n';
}

std::string render_jsonl(const Answer& answer, const RenderOptions& /*options*/) {
  std::string result;
  for (const Hit& hit : answer.hits) {
    JsonWriter json;
    write_hit(json, hit);
    result += json.take() + '\n';
  }
  return result;
}

}  // namespace songngu
