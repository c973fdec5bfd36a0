#include "common/wordalign/passage_renderer.h"

#include <algorithm>
#include <utility>

#include "common/model/counterpart.h"
#include "common/text/unicode/utf8.h"

namespace songngu {
namespace {}  // namespace

JoinedSegments::JoinedSegments(const std::vector<Segment>& segments, const TextOfPassage& text_of) {
  std::uint32_t begin = 0;
  for (const Segment& segment : segments) {
    if (!text_.empty()) {
      text_ += ' ';
      ++begin;
    }
    text_ += slice(text_of(segment.passage), segment.span);
    parts_.push_back({segment, begin});
    begin += segment.span.size();
  }
}

Span JoinedSegments::joined(std::uint32_t passage, Span stretch) const {
  std::optional<Span> found;
  for (const auto& [segment, at] : parts_) {
    if (segment.passage != passage || !overlap(segment.span, stretch)) continue;
    const std::uint32_t begin = std::max(stretch.begin, segment.span.begin) - segment.span.begin + at;
    const std::uint32_t end = std::min(stretch.end, segment.span.end) - segment.span.begin + at;
    found = Span{found ? found->begin : begin, end};
  }
  return found.value_or(Span{});
}

std::vector<RenderedIn> JoinedSegments::apart(Span stretch) const {
  std::vector<RenderedIn> found;
  for (const auto& [segment, at] : parts_) {
    const Span here{at, at + segment.span.size()};
    if (!overlap(here, stretch)) continue;
    const Span span{std::max(stretch.begin, here.begin) - at + segment.span.begin,
                    std::min(stretch.end, here.end) - at + segment.span.begin};
    if (found.empty() || found.back().passage != segment.passage) found.push_back({segment.passage, {}});
    found.back().spans.push_back(span);
  }
  for (RenderedIn& in : found) in.spans = merged(std::move(in.spans));
  return found;
}

PassageRenderer::PassageRenderer(std::uint32_t passage, Language language, const std::vector<Bead>& beads,
                                 TextOfPassage text_of)
    : passage_(passage),
      language_(language),
      beads_(corresponding_beads(passage, language, beads)),
      text_of_(std::move(text_of)) {}

const Bead* PassageRenderer::bead_of(Span stretch) const {
  const Bead* best = nullptr;
  std::uint32_t most = 0;
  for (const Bead* bead : beads_) {
    std::uint32_t shared = 0;
    for (const Segment& segment : bead->side(language_)) {
      if (segment.passage != passage_ || !overlap(segment.span, stretch)) continue;
      shared += std::min(segment.span.end, stretch.end) - std::max(segment.span.begin, stretch.begin);
    }
    if (shared <= most) continue;
    most = shared;
    best = bead;
  }
  return best;
}

const PassageRenderer::AlignedBead& PassageRenderer::aligned(const Bead& bead) {
  if (const auto known = aligned_.find(&bead); known != aligned_.end()) return known->second;
  AlignedBead made{{JoinedSegments(bead.vi, text_of_), JoinedSegments(bead.en, text_of_)}, std::nullopt};
  const std::string& vi = made.sides[index_of(Language::kVietnamese)].text();
  const std::string& en = made.sides[index_of(Language::kEnglish)].text();
  if (std::max(vi.size(), en.size()) <= kLongestAligned) made.pair.emplace(vi, en);
  return aligned_.emplace(&bead, std::move(made)).first->second;
}

std::optional<StretchRendering> PassageRenderer::render(Span stretch) {
  const Bead* const bead = bead_of(stretch);
  if (bead == nullptr) return std::nullopt;
  const AlignedBead& here = aligned(*bead);
  if (!here.pair) return std::nullopt;
  const Language into = other(language_);
  const Span joined = here.sides[index_of(language_)].joined(passage_, stretch);
  const WordRange phrase = words_in(here.pair->words(language_), joined);
  if (phrase.size() == 0 || here.pair->words(into).empty()) return std::nullopt;
  const auto& side = here.sides[index_of(into)];
  if (const auto same = same_quantity(*here.pair, language_, phrase))
    return StretchRendering{side.apart(*same), kSameQuantity};
  const auto found = rendered_span(*here.pair, language_, phrase);
  if (!found) return std::nullopt;
  return StretchRendering{side.apart(span_of(here.pair->words(into), found->words)), found->confidence};
}

}  // namespace songngu
