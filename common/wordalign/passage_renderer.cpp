#include "common/wordalign/passage_renderer.h"

#include <algorithm>
#include <utility>

#include "common/model/counterpart.h"
#include "common/text/unicode/utf8.h"
#include "common/wordalign/aligned_pair.h"
#include "common/wordalign/link_chances.h"
#include "common/wordalign/span_features.h"
#include "common/wordalign/span_model.h"

namespace songngu {
namespace {

/// The least chance at which the tables link two words; a function word goes with many others by chance.
constexpr float kLeastLink = 0.03F;
constexpr float kLeastLinkWithFunctionWord = 0.1F;

/// Whether the word table, a lexicon or their spelling links a word of the phrase with one of the span. A
/// link of a function word with another word shows nothing.
bool are_linked(const AlignedPair& pair, Language from, WordRange phrase, WordRange span) {
  for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
    for (std::size_t j = span.begin; j < span.end; ++j) {
      const bool alike = pair.words(from)[i].loose == pair.words(other(from))[j].loose;
      const float chance = from == Language::kVietnamese ? pair.lexical(i, j) : pair.lexical(j, i);
      if (chance >= (alike ? kLeastLink : kLeastLinkWithFunctionWord)) return true;
    }
  }
  return false;
}

/// Whether one range is of figures, function words aside, and the other has none.
bool only_one_has_figures(const std::vector<SentenceWord>& words, WordRange range,
                          const std::vector<SentenceWord>& others, WordRange other) {
  const auto has = [](const std::vector<SentenceWord>& of, WordRange in) {
    return std::any_of(&of[in.begin], &of[in.begin] + in.size(),
                       [](const SentenceWord& word) { return word.figure != IsFigure::kNo; });
  };
  const auto all = [](const std::vector<SentenceWord>& of, WordRange in) {
    return std::all_of(&of[in.begin], &of[in.begin] + in.size(),
                       [](const SentenceWord& word) { return word.loose || word.figure == IsFigure::kYes; });
  };
  const bool here = has(words, range);
  const bool there = has(others, other);
  return here != there && (here ? all(words, range) : all(others, other));
}

}  // namespace

/// Two sentences, phrases of one of which are rendered in the other.
class PairRenderer {
 public:
  PairRenderer(std::string_view vietnamese, std::string_view english, Relation relation, Language from,
               const Lexicon* learned)
      : pair_(vietnamese, english, learned), relation_(relation), from_(from) {}

  [[nodiscard]] const std::vector<SentenceWord>& words(Language language) const {
    return pair_.words(language);
  }

  struct Rendering {
    Span span;
    double confidence = 0;
  };

  std::optional<Rendering> render(WordRange phrase) {
    if (const auto same = same_quantity(pair_, from_, phrase)) return Rendering{*same, kSameQuantity};
    if (!extractor_) {
      links_.emplace(pair_);
      extractor_.emplace(pair_, from_, &*links_);
    }
    const SpanFeatures features = extractor_->features(phrase);
    const auto found = best_span(features, SpanDistribution(features, span_weights(from_)));
    if (!found || !is_credible(phrase, found->words)) return std::nullopt;
    return Rendering{span_of(words(other(from_)), found->words), found->confidence};
  }

 private:
  /// In a translation every word is likely to be rendered, so that a word is found by what is left over. A
  /// summary leaves most words out, and a figure says nothing but a figure: there the tables must link a
  /// word.
  [[nodiscard]] bool is_credible(WordRange phrase, WordRange span) const {
    const bool needs_link = relation_ != Relation::kTranslation ||
                            only_one_has_figures(words(from_), phrase, words(other(from_)), span);
    return !needs_link || are_linked(pair_, from_, phrase, span);
  }

  AlignedPair pair_;
  Relation relation_;
  Language from_;
  std::optional<LinkChances> links_;  // made when a phrase needs them
  std::optional<SpanFeatureExtractor> extractor_;
};

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
                                 TextOfPassage text_of, const Lexicon* learned)
    : passage_(passage),
      language_(language),
      beads_(corresponding_beads(passage, language, beads)),
      text_of_(std::move(text_of)),
      learned_(learned) {}

PassageRenderer::~PassageRenderer() = default;

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
  AlignedBead made{{JoinedSegments(bead.vi, text_of_), JoinedSegments(bead.en, text_of_)}, nullptr};
  const std::string& vi = made.sides[index_of(Language::kVietnamese)].text();
  const std::string& en = made.sides[index_of(Language::kEnglish)].text();
  if (std::max(vi.size(), en.size()) <= kLongestAligned)
    made.pair = std::make_unique<PairRenderer>(vi, en, bead.relation, language_, learned_);
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
  const auto found = here.pair->render(phrase);
  if (!found) return std::nullopt;
  return StretchRendering{side.apart(found->span), found->confidence};
}

}  // namespace songngu
