#include "searcher/search/hydrate.h"

#include <algorithm>
#include <map>

#include "common/base/deadline.h"
#include "common/database/bytes.h"
#include "common/model/counterpart.h"
#include "common/text/utf8.h"
#include "searcher/search/highlight.h"

namespace songngu {
namespace {

class Hydrator {
 public:
  Hydrator(const Xapian::Database& database, Xapian::docid stride, const StoredPassage& passage,
           const HitRequest& request)
      : database_(database), stride_(stride), passage_(passage), request_(request) {}

  Hit make() {
    const PassageRecord& record = passage_.record;
    Hit hit;
    hit.id = passage_.id;
    hit.entry = std::string(entry_of(passage_.id));
    hit.language = record.passage.language;
    hit.kind = record.passage.kind;
    hit.text = record.passage.text;
    hit.line = record.passage.line;
    hit.matches = matches_in(record.passage);
    add_facts(hit);
    hit.counterpart = counterpart(hit.matches);
    for (const std::uint32_t ordinal : summaries_of(record.ordinal, record.passage, record.beads)) {
      const StoredPassage& bullet = at(ordinal);
      hit.summaries.push_back({bullet.id, bullet.record.passage.text});
    }
    add_context(hit);
    return hit;
  }

 private:
  const StoredPassage& at(std::uint32_t ordinal) {
    if (ordinal == passage_.record.ordinal) return passage_;
    const auto found = fetched_.find(ordinal);
    if (found != fetched_.end()) return found->second;
    const std::int64_t steps = static_cast<std::int64_t>(ordinal) - passage_.record.ordinal;
    const auto document = static_cast<Xapian::docid>(static_cast<std::int64_t>(passage_.document) +
                                                     steps * static_cast<std::int64_t>(stride_));
    StoredPassage there = read_passage(database_, document);
    if (there.record.ordinal != ordinal)
      throw RecordError("the passages of an entry are not in their places");
    return fetched_.emplace(ordinal, std::move(there)).first->second;
  }

  [[nodiscard]] std::vector<Span> matches_in(const Passage& passage) const {
    if (request_.tree == nullptr) return {};
    return find_matches(*request_.tree, PassageView(passage.text, passage.language), request_.diacritics);
  }

  void add_facts(Hit& hit) {
    const std::optional<EntryFacts>& facts = at(0).record.facts;
    if (!facts) return;
    if (!facts->urls.empty()) hit.url = facts->urls.front();
    hit.site = facts->site;
    hit.tags = facts->tags;
    hit.date = facts->date;
    hit.file = facts->file;
    const bool vietnamese = hit.language == Language::kVietnamese;
    hit.title = vietnamese ? facts->vi_title : facts->en_title;
    if (!hit.title) hit.title = vietnamese ? facts->en_title : facts->vi_title;
  }

  std::optional<Counterpart> counterpart(const std::vector<Span>& matches) {
    const PassageRecord& record = passage_.record;
    const Language mine = record.passage.language;
    const auto found = counterpart_of(record.ordinal, mine, record.beads);
    if (!found) return std::nullopt;
    const auto focus = focus_of(record.ordinal, mine, record.beads, matches);
    Counterpart made;
    made.language = other(mine);
    made.relation = found->relation;
    made.confidence = found->confidence;
    for (const CounterpartSpans::In& in : found->passages) {
      const StoredPassage& theirs = at(in.passage);
      CounterpartPassage part;
      part.id = theirs.id;
      part.kind = theirs.record.passage.kind;
      part.text = theirs.record.passage.text;
      part.spans = in.spans;
      const auto lit =
          std::find_if(focus.begin(), focus.end(), [&](const auto& f) { return f.passage == in.passage; });
      if (lit != focus.end()) part.focus = lit->spans;
      part.matches = matches_in(theirs.record.passage);
      for (const Span& span : in.spans) {
        if (!made.text.empty()) made.text += ' ';
        made.text += slice(part.text, span);
      }
      made.passages.push_back(std::move(part));
    }
    const bool nothing_lit = focus.empty();
    for (CounterpartPassage& part : made.passages) {
      if (nothing_lit) part.focus = part.spans;
    }
    return made;
  }

  /// Neighbours of its side: the same language, bullets apart from the article.
  void add_context(Hit& hit) {
    const PassageRecord& record = passage_.record;
    const auto same_side = [&](const Passage& passage) {
      const auto in_header = [](Kind kind) { return kind == Kind::kSummary || kind == Kind::kTakeaway; };
      return passage.language == hit.language && in_header(passage.kind) == in_header(hit.kind);
    };
    for (std::uint32_t i = record.ordinal; i > 0 && hit.before.size() < request_.context; --i) {
      const StoredPassage& neighbour = at(i - 1);
      if (same_side(neighbour.record.passage))
        hit.before.push_back({neighbour.id, neighbour.record.passage.text});
    }
    std::reverse(hit.before.begin(), hit.before.end());
    for (std::uint32_t i = record.ordinal + 1; i < record.entry_size && hit.after.size() < request_.context;
         ++i) {
      const StoredPassage& neighbour = at(i);
      if (same_side(neighbour.record.passage))
        hit.after.push_back({neighbour.id, neighbour.record.passage.text});
    }
  }

  const Xapian::Database& database_;
  Xapian::docid stride_;
  const StoredPassage& passage_;
  const HitRequest& request_;
  std::map<std::uint32_t, StoredPassage> fetched_;
};

}  // namespace

Hit make_hit(const Xapian::Database& database, Xapian::docid stride, const StoredPassage& passage,
             const HitRequest& request) {
  stop_if_late();
  return Hydrator(database, stride, passage, request).make();
}

}  // namespace songngu
