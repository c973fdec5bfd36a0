#include "indexer/align/regroup.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "common/text/unicode/utf8.h"
#include "indexer/align/lexical_scorer.h"
#include "indexer/base/interrupt.h"

namespace songngu {
namespace {

constexpr std::size_t kLongBead = 3;     // sentences of one side: only then there are inner ones
constexpr double kNotSaid = 1;           // nats by which a bead's words must fit better without a sentence
constexpr double kClearTranslation = 4;  // nats by which words must fit that are to replace identical ones

class GroupScorer {
 public:
  explicit GroupScorer(const NumberedEntry& entry)
      : entry_(entry), english_(entry.sides[1]), vietnamese_(entry.sides[0]) {}

  /// Lexical score of the group, in nats: the mean of both directions.
  double lexical(const SentenceGroup& group) {
    english_.clear();
    vietnamese_.clear();
    for (const std::uint32_t i : group.vietnamese) english_.add(sentence(0, i), entry_.sides[0]);
    for (const std::uint32_t j : group.english) vietnamese_.add(sentence(1, j), entry_.sides[1]);
    double sum = 0;
    for (const std::uint32_t i : group.vietnamese)
      sum += static_cast<double>(vietnamese_.score(sentence(0, i)));
    for (const std::uint32_t j : group.english) sum += static_cast<double>(english_.score(sentence(1, j)));
    return sum / 2;
  }

 private:
  [[nodiscard]] const Sentence& sentence(std::size_t side, std::uint32_t index) const {
    return entry_.sides.at(side).sentences[index];
  }

  const NumberedEntry& entry_;
  LexicalScorer english_;
  LexicalScorer vietnamese_;
};

SentenceGroup group_of(const GridBead& bead) {
  SentenceGroup group;
  group.confidence = bead.posterior;
  for (std::uint32_t x = 0; x < bead.shape.vietnamese; ++x) group.vietnamese.push_back(bead.i + x);
  for (std::uint32_t y = 0; y < bead.shape.english; ++y) group.english.push_back(bead.j + y);
  return group;
}

// Long beads.

using Side = std::vector<std::uint32_t> SentenceGroup::*;

Side longer_side(const SentenceGroup& group) {
  return group.vietnamese.size() > group.english.size() ? &SentenceGroup::vietnamese
                                                        : &SentenceGroup::english;
}

SentenceGroup without(SentenceGroup group, Side side, std::size_t index) {
  (group.*side).erase((group.*side).begin() + static_cast<std::ptrdiff_t>(index));
  return group;
}

/// Index of the inner sentence without which the group's words fit best, 0 if they fit with all.
std::size_t sentence_not_said(const SentenceGroup& group, Side side, GroupScorer& scorer) {
  std::size_t found = 0;
  double least = scorer.lexical(group) + kNotSaid;
  for (std::size_t k = 1; k + 1 < (group.*side).size(); ++k) {
    const double rest = scorer.lexical(without(group, side, k));
    if (rest <= least) continue;
    least = rest;
    found = k;
  }
  return found;
}

/// The group, and after it the sentences that it lost.
std::vector<SentenceGroup> taken_apart(SentenceGroup group, GroupScorer& scorer) {
  std::vector<SentenceGroup> alone;
  const Side side = longer_side(group);
  while ((group.*side).size() >= kLongBead && group.linked()) {
    const std::size_t index = sentence_not_said(group, side, scorer);
    if (index == 0) break;
    (alone.emplace_back().*side).push_back((group.*side)[index]);
    group = without(std::move(group), side, index);
  }
  alone.insert(alone.begin(), std::move(group));
  return alone;
}

// Identical sentences.

std::string_view text_of(const Entry& entry, const NumberedSide& side, std::uint32_t index) {
  const Segment& segment = side.sentences[index].segment;
  return slice(entry.passages[segment.passage].text, segment.span);
}

bool is_identical_pair(const SentenceGroup& group, const NumberedEntry& numbered, const Entry& entry) {
  return group.vietnamese.size() == 1 && group.english.size() == 1 &&
         text_of(entry, numbered.sides[0], group.vietnamese.front()) ==
             text_of(entry, numbered.sides[1], group.english.front());
}

/// Exchanges a sentence of the pair for a lone one next to it that translates the other.
void prefer_translation(SentenceGroup& pair, SentenceGroup& neighbour, GroupScorer& scorer) {
  for (const Side side : {&SentenceGroup::vietnamese, &SentenceGroup::english}) {
    if ((neighbour.*side).size() != 1 || neighbour.linked()) continue;
    SentenceGroup translated = pair;
    translated.*side = neighbour.*side;
    if (scorer.lexical(translated) < kClearTranslation) continue;
    neighbour.*side = pair.*side;
    pair = std::move(translated);
    return;
  }
}

}  // namespace

std::vector<SentenceGroup> regroup(const std::vector<GridBead>& chain, const NumberedEntry& numbered,
                                   const Entry& entry) {
  GroupScorer scorer(numbered);
  std::vector<SentenceGroup> groups;
  for (const GridBead& bead : chain) {
    stop_if_interrupted();
    for (SentenceGroup& group : taken_apart(group_of(bead), scorer)) groups.push_back(std::move(group));
  }
  for (std::size_t g = 0; g < groups.size(); ++g) {
    if (!is_identical_pair(groups[g], numbered, entry)) continue;
    if (g + 1 < groups.size()) prefer_translation(groups[g], groups[g + 1], scorer);
    if (g > 0 && is_identical_pair(groups[g], numbered, entry)) {
      prefer_translation(groups[g], groups[g - 1], scorer);
    }
  }
  return groups;
}

}  // namespace songngu
