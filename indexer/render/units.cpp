#include "indexer/render/units.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include "common/base/disjoint_sets.h"
#include "common/text/unicode/utf8.h"
#include "indexer/render/counted.h"

namespace songngu {
namespace {

const Segment& first_segment(const Bead& bead) {
  return bead.vi.empty() ? bead.en.front() : bead.vi.front();
}

bool by_first_segment(const Bead& left, const Bead& right) {
  return first_segment(left) < first_segment(right);
}

bool by_english(const Bead* left, const Bead* right) {
  return left->en.front() < right->en.front();
}

/// English beads without Vietnamese, by the bead that they follow (null: before all others).
using Followers = std::map<const Bead*, std::vector<const Bead*>>;

Followers followers_of(const std::vector<Bead>& beads) {
  std::vector<const Bead*> english;
  for (const Bead& bead : beads) {
    if (!bead.en.empty()) english.push_back(&bead);
  }
  std::stable_sort(english.begin(), english.end(), by_english);
  Followers followers;
  const Bead* leader = nullptr;
  for (const Bead* bead : english) {
    if (bead->vi.empty()) {
      followers[leader].push_back(bead);
    } else {
      leader = bead;
    }
  }
  return followers;
}

void append_translation(std::vector<Bead>& result, std::vector<Bead> beads) {
  std::stable_sort(beads.begin(), beads.end(), by_first_segment);
  const Followers followers = followers_of(beads);
  const auto append_followers = [&](const Bead* leader) {
    const auto found = followers.find(leader);
    if (found == followers.end()) return;
    for (const Bead* bead : found->second) result.push_back(*bead);
  };
  append_followers(nullptr);
  for (const Bead& bead : beads) {
    if (bead.vi.empty()) continue;
    result.push_back(bead);
    append_followers(&bead);
  }
}

Segment whole(const Entry& entry, std::uint32_t passage) {
  return {passage, {0, code_point_count(entry.passages.at(passage).text)}};
}

std::vector<Segment> widened(const Entry& entry, const std::vector<Segment>& side) {
  std::vector<Segment> result;
  for (const Segment& segment : side) result.push_back(whole(entry, segment.passage));
  std::sort(result.begin(), result.end());
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

double size_of(const std::vector<Segment>& side) {
  double size = 0;
  for (const Segment& segment : side) size += segment.span.size();
  return size;
}

std::vector<Bead> joined_passages(const Entry& entry, const std::vector<Bead>& translation) {
  DisjointSets groups(entry.passages.size());
  for (const Bead& bead : translation) {
    if (!bead.linked()) continue;
    for (const Segment& segment : bead.vi) groups.join(segment.passage, bead.vi.front().passage);
    for (const Segment& segment : bead.en) groups.join(segment.passage, bead.vi.front().passage);
  }
  std::map<std::size_t, Bead> by_group;
  std::map<std::size_t, double> weights;
  for (std::uint32_t i = 0; i < entry.passages.size(); ++i) {
    const Passage& passage = entry.passages[i];
    if (!is_article(passage.kind)) continue;
    Bead& bead = by_group[groups.find(i)];
    (passage.language == Language::kVietnamese ? bead.vi : bead.en).push_back(whole(entry, i));
  }
  for (const Bead& bead : translation) {
    if (bead.vi.empty() && bead.en.empty()) continue;
    const std::size_t group = groups.find(first_segment(bead).passage);
    Bead& sum = by_group[group];
    // The confidence of a group with both sides comes from its beads with both sides, else from its null
    // beads.
    if (sum.linked() && !bead.linked()) continue;
    const double weight = size_of(bead.vi) + size_of(bead.en);
    sum.confidence += weight * bead.confidence;
    weights[group] += weight;
  }
  std::vector<Bead> result;
  for (auto& [group, bead] : by_group) {
    if (const double weight = weights[group]; weight > 0) bead.confidence /= weight;
    result.push_back(std::move(bead));
  }
  return result;
}

std::vector<Bead> whole_passages(const Entry& entry, const std::vector<Bead>& beads) {
  std::vector<Bead> result;
  std::vector<Bead> translation;
  for (const Bead& bead : beads) {
    if (bead.relation == Relation::kTranslation) {
      translation.push_back(bead);
    } else {
      result.push_back({bead.relation, bead.confidence, widened(entry, bead.vi), widened(entry, bead.en)});
    }
  }
  std::vector<Bead> joined = joined_passages(entry, translation);
  std::move(joined.begin(), joined.end(), std::back_inserter(result));
  return result;
}

}  // namespace

std::vector<Bead> in_reading_order(std::vector<Bead> beads) {
  std::vector<Bead> translation;
  std::vector<Bead> result;
  for (Bead& bead : beads) {
    if (bead.vi.empty() && bead.en.empty()) continue;
    (bead.relation == Relation::kSummary ? result : translation).push_back(std::move(bead));
  }
  std::stable_sort(result.begin(), result.end(), by_first_segment);
  append_translation(result, std::move(translation));
  return result;
}

std::vector<Bead> units(const AlignedText& text, Level level) {
  return in_reading_order(level == Level::kPassage ? whole_passages(text.entry, text.beads) : text.beads);
}

BeadWords bead_words(const Entry& entry, const Bead& bead) {
  const auto text_of = [&](std::uint32_t passage) -> std::string_view {
    return entry.passages.at(passage).text;
  };
  BeadWords words{JoinedSegments(bead.vi, text_of), JoinedSegments(bead.en, text_of), {}};
  const std::string& vietnamese = words.vietnamese.text();
  const std::string& english = words.english.text();
  if (bead.linked() && std::max(vietnamese.size(), english.size()) <= kLongestAligned)
    words.links = word_links(AlignedPair(vietnamese, english));
  return words;
}

std::string side_text(const Entry& entry, const std::vector<Segment>& side) {
  std::string text;
  for (const Segment& segment : side) {
    if (!text.empty()) text += ' ';
    text += slice(entry.passages.at(segment.passage).text, segment.span);
  }
  return text;
}

bool concerns(const Remark& remark, const Bead& bead) {
  const auto lies_in = [](const Segment& inner, const std::vector<Segment>& side) {
    return std::any_of(side.begin(), side.end(), [&](const Segment& outer) {
      return outer.passage == inner.passage && outer.span.begin <= inner.span.begin &&
             inner.span.end <= outer.span.end;
    });
  };
  const bool here = lies_in(remark.where, bead.vi);
  return remark.against ? here && lies_in(*remark.against, bead.en)
                        : here && bead.relation == Relation::kSummary;
}

Judgement judge(const Bead& bead, const std::vector<Remark>& remarks) {
  if (bead.vi.empty() || bead.en.empty()) return Judgement::kAlone;
  const auto on_it = [&](const Remark& remark) { return remark.against && concerns(remark, bead); };
  if (std::any_of(remarks.begin(), remarks.end(), on_it)) return Judgement::kDiffers;
  return bead.confidence < kLowConfidence ? Judgement::kUnsure : Judgement::kSure;
}

std::vector<Bead> with_lone_bullets(const Entry& entry, const std::vector<Bead>& beads) {
  std::set<std::uint32_t> covered;
  for (const Bead& bead : beads) {
    for (const auto* side : {&bead.vi, &bead.en}) {
      for (const Segment& segment : *side) covered.insert(segment.passage);
    }
  }
  std::vector<Bead> result = beads;
  for (std::uint32_t i = 0; i < entry.passages.size(); ++i) {
    const Passage& passage = entry.passages[i];
    if (is_article(passage.kind)) continue;
    if (covered.contains(i)) continue;
    Bead bead{Relation::kSummary, 0, {}, {}};
    auto& side = passage.language == Language::kVietnamese ? bead.vi : bead.en;
    side.push_back({i, {0, code_point_count(passage.text)}});
    result.push_back(std::move(bead));
  }
  return in_reading_order(std::move(result));
}

std::string to_string(const Tally& tally) {
  const std::size_t differing = tally.count(Judgement::kDiffers);
  const std::size_t unsure = tally.count(Judgement::kUnsure);
  std::string result = counted(tally.pairs(), "pair");
  if (unsure > 0) result += fmt::format(", {} unsure (?)", unsure);
  if (differing > 0) result += fmt::format(", {} with differing {} (≠)", differing, what_may_differ());
  if (const std::size_t alone = tally.count(Judgement::kAlone))
    result += fmt::format("; {} alone (∅)", alone);
  return result;
}

}  // namespace songngu
