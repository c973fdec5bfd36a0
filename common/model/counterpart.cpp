#include "common/model/counterpart.h"

#include <algorithm>
#include <map>

namespace songngu {
namespace {

using SpansByPassage = std::map<std::uint32_t, std::vector<Span>>;

bool touches(const Bead& bead, std::uint32_t passage, Language language) {
  const std::vector<Segment>& side = bead.side(language);
  return std::any_of(side.begin(), side.end(),
                     [&](const Segment& segment) { return segment.passage == passage; });
}

bool matches_in(const Bead& bead, std::uint32_t passage, Language language,
                const std::vector<Span>& matches) {
  for (const Segment& segment : bead.side(language)) {
    if (segment.passage != passage) continue;
    for (const Span match : matches) {
      if (overlap(segment.span, match)) return true;
    }
  }
  return false;
}

std::vector<CounterpartSpans::In> collect(const std::vector<const Bead*>& beads, Language into) {
  SpansByPassage spans;
  for (const Bead* bead : beads) {
    for (const Segment& segment : bead->side(into)) spans[segment.passage].push_back(segment.span);
  }
  std::vector<CounterpartSpans::In> result;
  for (auto& [passage, found] : spans) result.push_back({passage, merged(std::move(found))});
  return result;
}

double mean_confidence(const std::vector<const Bead*>& beads, Language into) {
  double sum = 0;
  double weight = 0;
  for (const Bead* bead : beads) {
    double length = 0;
    for (const Segment& segment : bead->side(into)) length += segment.span.size();
    sum += length * bead->confidence;
    weight += length;
  }
  return weight > 0 ? sum / weight : 0;
}

}  // namespace

std::vector<const Bead*> corresponding_beads(std::uint32_t passage, Language language,
                                             const std::vector<Bead>& beads) {
  for (const Relation relation : {Relation::kTranslation, Relation::kSummary}) {
    std::vector<const Bead*> found;
    for (const Bead& bead : beads) {
      if (bead.relation != relation || bead.side(other(language)).empty()) continue;
      if (touches(bead, passage, language)) found.push_back(&bead);
    }
    if (!found.empty()) return found;
  }
  return {};
}

std::optional<CounterpartSpans> counterpart_of(std::uint32_t passage, Language language,
                                               const std::vector<Bead>& beads) {
  const std::vector<const Bead*> found = corresponding_beads(passage, language, beads);
  if (found.empty()) return std::nullopt;
  const Language into = other(language);
  return CounterpartSpans{found.front()->relation, mean_confidence(found, into), collect(found, into)};
}

std::vector<CounterpartSpans::In> focus_of(std::uint32_t passage, Language language,
                                           const std::vector<Bead>& beads, const std::vector<Span>& matches) {
  std::vector<const Bead*> found = corresponding_beads(passage, language, beads);
  std::erase_if(found, [&](const Bead* bead) { return !matches_in(*bead, passage, language, matches); });
  return collect(found, other(language));
}

std::vector<std::uint32_t> summaries_of(std::uint32_t passage, const Passage& what,
                                        const std::vector<Bead>& beads) {
  if (!is_article(what.kind)) return {};
  std::vector<std::uint32_t> result;
  for (const Bead& bead : beads) {
    if (bead.relation != Relation::kSummary || !touches(bead, passage, what.language)) continue;
    for (const Segment& segment : bead.side(other(what.language))) result.push_back(segment.passage);
  }
  std::sort(result.begin(), result.end());
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

}  // namespace songngu
