#include "searcher/search/answer/make_hit.h"

#include <algorithm>

#include "common/base/bytes.h"
#include "common/database/record/passage_key.h"
#include "common/model/counterpart.h"
#include "common/model/entry.h"
#include "common/text/unicode/utf8.h"
#include "common/wordalign/passage_renderer.h"
#include "searcher/search/check/text_match.h"
#include "searcher/search/rank/translated.h"
#include "searcher/search/read/deadline.h"

namespace songngu {
namespace {

class HitMaker {
 public:
  HitMaker(PassageReader& reader, Xapian::docid document, const HitRequest& request)
      : reader_(reader), document_(document), record_(reader.record(document)), request_(request) {}

  Hit make() {
    Hit hit;
    hit.id = decode_key(reader_.encoded_key(document_)).id;
    entry_ = entry_of(hit.id);
    hit.entry = entry_;
    hit.language = record_.passage.language;
    hit.kind = record_.passage.kind;
    hit.text = record_.passage.text;
    hit.line = record_.passage.line;
    hit.end_line = record_.passage.end_line;
    hit.spots = record_.passage.spots;
    hit.matches = highlights_in(record_.ordinal);
    add_facts(hit);
    hit.counterpart = counterpart(hit.matches);
    for (const std::uint32_t ordinal : summaries_of(record_.ordinal, record_.passage, record_.beads)) {
      hit.summaries.push_back(named(ordinal));
    }
    add_context(hit);
    return hit;
  }

  std::vector<PassageRendering> renderings(const std::vector<Span>& stretches) {
    const std::string id = decode_key(reader_.encoded_key(document_)).id;
    entry_ = entry_of(id);
    PassageRenderer renderer(record_.ordinal, record_.passage.language, record_.beads, texts(),
                             request_.learned);
    std::vector<PassageRendering> made;
    for (const Span& stretch : stretches) {
      stop_if_late();
      const auto rendering = renderer.render(stretch);
      if (!rendering) continue;
      for (const RenderedIn& rendered : rendering->in)
        made.push_back({stretch, id_of(at(rendered.passage)), rendered.spans, rendering->confidence});
    }
    return made;
  }

 private:
  [[nodiscard]] Xapian::docid document_of(std::uint32_t ordinal) const {
    return reader_.neighbour(document_, std::int64_t{ordinal} - record_.ordinal);
  }

  const PassageRecord& at(std::uint32_t ordinal) {
    const PassageRecord& there = reader_.record(document_of(ordinal));
    if (there.ordinal != ordinal) throw RecordError("the passages of an entry are not in their places");
    return there;
  }

  [[nodiscard]] std::string id_of(const PassageRecord& record) const {
    return passage_id(entry_, record.passage);
  }

  PassageText named(std::uint32_t ordinal) {
    const PassageRecord& there = at(ordinal);
    return {id_of(there), there.passage.text};
  }

  /// Whether only the translation of the query can have found the passage.
  [[nodiscard]] bool is_translated(const PassageRecord& record) const {
    return request_.translated_into == record.passage.language &&
           !counterpart_of(record.ordinal, record.passage.language, record.beads);
  }

  std::vector<Span> highlights_in(std::uint32_t ordinal) {
    if (request_.tree == nullptr) return {};
    const PassageView& passage = reader_.view(document_of(ordinal));
    if (!is_translated(at(ordinal))) return highlights(*request_.tree, passage, request_.diacritics);
    std::vector<Span> spans = highlights(*request_.translations, passage);
    if (!request_.may_be_either) return spans;
    const std::vector<Span> typed = highlights(*request_.tree, passage, request_.diacritics);
    spans.insert(spans.end(), typed.begin(), typed.end());
    return merged(std::move(spans));
  }

  void add_facts(Hit& hit) {
    const std::optional<EntryFacts>& facts = at(0).facts;
    if (!facts) return;
    if (!facts->urls.empty()) hit.url = facts->urls.front();
    hit.site = facts->site;
    hit.tags = facts->tags;
    hit.date = facts->date;
    const Corpora::File file = reader_.file(document_, facts->file);
    hit.file = file.path;
    hit.corpus = file.folder;
    const bool vietnamese = hit.language == Language::kVietnamese;
    hit.title = vietnamese ? facts->vi_title : facts->en_title;
    if (!hit.title) hit.title = vietnamese ? facts->en_title : facts->vi_title;
  }

  std::optional<Counterpart> counterpart(const std::vector<Span>& matches) {
    const Language mine = record_.passage.language;
    const auto found = counterpart_of(record_.ordinal, mine, record_.beads);
    if (!found) return std::nullopt;
    Counterpart made;
    made.language = other(mine);
    made.relation = found->relation;
    made.confidence = found->confidence;
    for (const CounterpartSpans::In& in : found->passages) {
      const CounterpartPassage& passage = made.passages.emplace_back(counterpart_passage(in));
      for (const Span& span : in.spans) {
        if (!made.text.empty()) made.text += ' ';
        made.text += slice(passage.text, span);
      }
    }
    set_focus(focus_of(record_.ordinal, mine, record_.beads, matches), found->passages, made.passages);
    if (request_.renderings && matches.empty()) {
      add_reverse_renderings(found->passages, made.passages);
    } else if (request_.renderings) {
      add_renderings(matches, found->passages, made.passages);
    }
    return made;
  }

  /// `in`: of each passage, which one it is.
  void add_renderings(const std::vector<Span>& matches, const std::vector<CounterpartSpans::In>& in,
                      std::vector<CounterpartPassage>& passages) {
    PassageRenderer renderer(record_.ordinal, record_.passage.language, record_.beads, texts(),
                             request_.learned);
    for (const Span& stretch : merged(matches)) {
      stop_if_late();
      const auto rendering = renderer.render(stretch);
      if (!rendering) continue;
      for (const RenderedIn& rendered : rendering->in) {
        for (std::size_t i = 0; i < in.size(); ++i) {
          if (in[i].passage == rendered.passage)
            passages[i].renderings.push_back({stretch, rendered.spans, rendering->confidence});
        }
      }
    }
  }

  /// Of a hit that matches only in its counterpart: which of its words render these matches.
  void add_reverse_renderings(const std::vector<CounterpartSpans::In>& in,
                              std::vector<CounterpartPassage>& passages) {
    for (std::size_t i = 0; i < in.size(); ++i) {
      const std::vector<Span> stretches = merged(passages[i].matches);
      if (stretches.empty()) continue;
      PassageRenderer renderer(in[i].passage, other(record_.passage.language), at(in[i].passage).beads,
                               texts(), request_.learned);
      for (const Span& stretch : stretches) {
        stop_if_late();
        const auto rendering = renderer.render(stretch);
        if (!rendering) continue;
        for (const RenderedIn& rendered : rendering->in) {
          if (rendered.passage != record_.ordinal) continue;
          for (const Span& span : rendered.spans)
            passages[i].renderings.push_back({span, {stretch}, rendering->confidence});
        }
      }
    }
  }

  TextOfPassage texts() {
    return [this](std::uint32_t ordinal) -> std::string_view { return at(ordinal).passage.text; };
  }

  CounterpartPassage counterpart_passage(const CounterpartSpans::In& in) {
    const PassageRecord& theirs = at(in.passage);
    return {.id = id_of(theirs),
            .kind = theirs.passage.kind,
            .text = theirs.passage.text,
            .spans = in.spans,
            .focus = {},
            .matches = highlights_in(in.passage),
            .renderings = {}};
  }

  /// `in`: which passage each of `passages` is.
  static void set_focus(const std::vector<CounterpartSpans::In>& focus,
                        const std::vector<CounterpartSpans::In>& in,
                        std::vector<CounterpartPassage>& passages) {
    for (std::size_t i = 0; i < passages.size(); ++i) {
      const auto lit =
          std::find_if(focus.begin(), focus.end(), [&](const auto& f) { return f.passage == in[i].passage; });
      if (lit != focus.end()) passages[i].focus = lit->spans;
      if (focus.empty()) passages[i].focus = passages[i].spans;
    }
  }

  /// Neighbours in the same language; bullets for a bullet, passages of the article for one of these.
  void add_context(Hit& hit) {
    const auto same_side = [&](const Passage& passage) {
      return passage.language == hit.language && is_article(passage.kind) == is_article(hit.kind);
    };
    for (std::uint32_t i = record_.ordinal; i > 0 && hit.before.size() < request_.context; --i) {
      if (same_side(at(i - 1).passage)) hit.before.push_back(named(i - 1));
    }
    std::reverse(hit.before.begin(), hit.before.end());
    for (std::uint32_t i = record_.ordinal + 1; i < record_.entry_size && hit.after.size() < request_.context;
         ++i) {
      if (same_side(at(i).passage)) hit.after.push_back(named(i));
    }
  }

  PassageReader& reader_;
  Xapian::docid document_;
  const PassageRecord& record_;
  const HitRequest& request_;
  std::string entry_;
};

}  // namespace

Hit make_hit(PassageReader& reader, Xapian::docid document, const HitRequest& request) {
  stop_if_late();
  return HitMaker(reader, document, request).make();
}

std::vector<PassageRendering> renderings_of(PassageReader& reader, Xapian::docid document,
                                            const std::vector<Span>& stretches, const Lexicon* learned) {
  const HitRequest request{.learned = learned};
  return HitMaker(reader, document, request).renderings(stretches);
}

}  // namespace songngu
