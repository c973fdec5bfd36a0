// JSON Lines: a passage a line with the fields of a searcher's hit, or a bead a line, with its words on
// demand.
#include "common/model/counterpart.h"
#include "common/model/entry.h"
#include "common/output/passage_json.h"
#include "common/text/unicode/utf8.h"
#include "indexer/render/export_writer.h"
#include "indexer/render/units.h"

namespace songngu {
namespace {

constexpr int kConfidenceDecimals = 4;

void write_side(JsonWriter& json, const Entry& entry, Language language, const std::vector<Segment>& side) {
  json.key(name(language)).begin_array();
  for (const Segment& segment : side) {
    const Passage& passage = entry.passages.at(segment.passage);
    json.begin_object().member("id", passage_id(entry.id, passage));
    json.key("span").begin_array().value(segment.span.begin).value(segment.span.end).end_array();
    json.member("text", slice(passage.text, segment.span)).end_object();
  }
  json.end_array();
}

void write_words(JsonWriter& json, const Entry& entry, const Bead& bead) {
  json.key("words").begin_array();
  for (const WordLink& link : bead_words(entry, bead).links) {
    json.begin_array().value(link.vietnamese.begin).value(link.vietnamese.end);
    json.value(link.english.begin).value(link.english.end);
    json.value(rounded(link.confidence, kConfidenceDecimals)).end_array();
  }
  json.end_array();
}

void write_bead(JsonWriter& json, const Entry& entry, const Bead& bead, Level level) {
  json.begin_object().member("entry", entry.id).member("relation", name(bead.relation));
  json.member("confidence", rounded(bead.confidence, kConfidenceDecimals));
  write_side(json, entry, Language::kVietnamese, bead.vi);
  write_side(json, entry, Language::kEnglish, bead.en);
  if (level == Level::kWord) write_words(json, entry, bead);
  json.end_object();
}

/// All segments of a counterpart. (There is no query here, so nothing matches and nothing is in focus.)
std::vector<Segment> segments_of(const CounterpartSpans& counterpart) {
  std::vector<Segment> segments;
  for (const CounterpartSpans::In& in : counterpart.passages) {
    for (const Span span : in.spans) segments.push_back({in.passage, span});
  }
  return segments;
}

void write_counterpart(JsonWriter& json, const Entry& entry, Language language,
                       const CounterpartSpans& counterpart) {
  begin_counterpart(json, language, counterpart.relation, counterpart.confidence,
                    side_text(entry, segments_of(counterpart)));
  const std::vector<Span> none;
  for (const CounterpartSpans::In& in : counterpart.passages) {
    const Passage& passage = entry.passages.at(in.passage);
    write_counterpart_passage(json, passage_id(entry.id, passage), passage.kind, passage.text,
                              {.spans = in.spans, .focus = none, .matches = none});
  }
  end_counterpart(json);
}

void write_summaries(JsonWriter& json, const Entry& entry, const std::vector<std::uint32_t>& summaries) {
  json.key("summaries").begin_array();
  for (const std::uint32_t index : summaries) {
    const Passage& passage = entry.passages.at(index);
    write_named_passage(json, passage_id(entry.id, passage), passage.text);
  }
  json.end_array();
}

std::optional<std::string> title_for(const Entry& entry, Language language) {
  if (auto title = first_heading(entry, language)) return title;
  return first_heading(entry, other(language));
}

void write_passage(JsonWriter& json, const Entry& entry, std::uint32_t index,
                   const std::vector<Bead>& beads) {
  const Passage& passage = entry.passages.at(index);
  json.begin_object().member("id", passage_id(entry.id, passage)).member("entry", entry.id);
  json.member("lang", name(passage.language)).member("kind", name(passage.kind)).member("text", passage.text);
  write_origin(json, title_for(entry, passage.language), entry, passage.line);
  json.key("counterpart");
  if (const auto counterpart = counterpart_of(index, passage.language, beads)) {
    write_counterpart(json, entry, other(passage.language), *counterpart);
  } else {
    json.null();
  }
  if (passage.end_line > passage.line) json.member("end_line", passage.end_line);
  const auto summaries = summaries_of(index, passage, beads);
  if (!summaries.empty()) write_summaries(json, entry, summaries);
  json.end_object();
}

/// The beads that touch each passage.
std::vector<std::vector<Bead>> by_passage(const Entry& entry, const std::vector<Bead>& beads) {
  std::vector<std::vector<Bead>> result(entry.passages.size());
  for (const Bead& bead : beads) {
    for (const auto* side : {&bead.vi, &bead.en}) {
      for (std::size_t i = 0; i < side->size(); ++i) {
        const std::uint32_t passage = (*side)[i].passage;
        if (i == 0 || (*side)[i - 1].passage != passage) result.at(passage).push_back(bead);
      }
    }
  }
  return result;
}

class PassageWriter : public ExportWriter {
 public:
  std::string entry(const AlignedText& text) override {
    const std::vector<std::vector<Bead>> beads = by_passage(text.entry, text.beads);
    std::string result;
    for (std::uint32_t i = 0; i < beads.size(); ++i) {
      JsonWriter json;
      write_passage(json, text.entry, i, beads[i]);
      result += json.take() + '\n';
    }
    return result;
  }
};

class BeadWriter : public ExportWriter {
 public:
  explicit BeadWriter(Level level) : level_(level) {}

  std::string entry(const AlignedText& text) override {
    std::string result;
    for (const Bead& bead : units(text, level_)) {
      JsonWriter json;
      write_bead(json, text.entry, bead, level_);
      result += json.take() + '\n';
    }
    return result;
  }

 private:
  Level level_;
};

}  // namespace

std::unique_ptr<ExportWriter> make_jsonl_writer(const ExportOptions& options) {
  if (options.level == Level::kPassage) return std::make_unique<PassageWriter>();
  return std::make_unique<BeadWriter>(options.level);
}

}  // namespace songngu
