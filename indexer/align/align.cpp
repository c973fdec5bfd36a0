#include "indexer/align/align.h"

#include <algorithm>

#include "common/text/sentence/sentence.h"
#include "common/text/unicode/utf8.h"
#include "indexer/align/band.h"
#include "indexer/align/lattice.h"
#include "indexer/align/numbered_entry.h"
#include "indexer/align/parameters.h"
#include "indexer/align/regroup.h"
#include "indexer/align/reorder.h"
#include "indexer/align/score_grid.h"
#include "indexer/align/summary.h"

namespace songngu {
namespace {

// Fitted on the aligner's figures. That kLowConfidence is the same is chance: it decides what is shown.
constexpr double kTeachingConfidence = 0.7;

Bead bead_of(const SentenceGroup& found, const NumberedEntry& entry) {
  Bead bead;
  bead.confidence = found.linked() ? found.confidence : 0;
  for (const std::uint32_t i : found.vietnamese) bead.vi.push_back(entry.sides[0].sentences[i].segment);
  for (const std::uint32_t j : found.english) bead.en.push_back(entry.sides[1].sentences[j].segment);
  return bead;
}

void append_alone(std::vector<Bead>& beads, const Bead& bead) {
  for (const Segment& segment : bead.vi) beads.push_back({Relation::kTranslation, 0, {segment}, {}});
  for (const Segment& segment : bead.en) beads.push_back({Relation::kTranslation, 0, {}, {segment}});
}

/// Whether there is nothing to align with: bullets, too, sum up the original.
bool has_no_original(const Entry& entry) {
  return std::none_of(entry.passages.begin(), entry.passages.end(), [](const Passage& p) {
    return is_article(p.kind) && p.language == Language::kEnglish;
  });
}

std::vector<Bead> sentences_alone(const Entry& entry) {
  std::vector<Bead> beads;
  for (std::uint32_t i = 0; i < entry.passages.size(); ++i) {
    if (!is_article(entry.passages[i].kind)) continue;
    for (const Span span : split_sentences(entry.passages[i].text)) {
      beads.push_back({Relation::kTranslation, 0, {{i, span}}, {}});
    }
  }
  return beads;
}

}  // namespace

std::vector<Bead> align(const Entry& entry, const Lexicon& lexicon) {
  if (has_no_original(entry)) return sentences_alone(entry);
  const NumberedEntry numbered = number_entry(entry, lexicon);
  const Band band = choose_band(numbered);
  const ScoreGrid grid(numbered, band);
  std::vector<Bead> beads;
  const auto chain = restore_moved(best_chain(grid, band), numbered);
  for (const SentenceGroup& found : regroup(chain, numbered, entry)) {
    const Bead bead = bead_of(found, numbered);
    if (found.linked() && bead.confidence >= kMinConfidence)
      beads.push_back(bead);
    else
      append_alone(beads, bead);
  }
  for (Bead& bead : align_summaries(numbered, beads)) beads.push_back(std::move(bead));
  return beads;
}

std::vector<SentencePair> teaching_pairs(const Entry& entry, const std::vector<Bead>& beads) {
  std::vector<SentencePair> pairs;
  for (const Bead& bead : beads) {
    if (bead.relation != Relation::kTranslation || !bead.linked()) continue;
    if (bead.confidence < kTeachingConfidence) continue;
    SentencePair pair;
    for (const Language language : kLanguages) {
      for (const Segment& segment : bead.side(language)) {
        const std::string_view text = slice(entry.passages[segment.passage].text, segment.span);
        auto words = teaching_words(text, language);
        auto& all = pair.words[index_of(language)];
        all.insert(all.end(), std::make_move_iterator(words.begin()), std::make_move_iterator(words.end()));
      }
    }
    pairs.push_back(std::move(pair));
  }
  return pairs;
}

}  // namespace songngu
