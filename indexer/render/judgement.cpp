#include "indexer/render/judgement.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "common/text/utf8.h"
#include "indexer/render/counted.h"
#include "indexer/render/units.h"

namespace songngu {

bool concerns(const Remark& remark, const Bead& bead) {
  const auto lies_in = [](const Segment& inner, const std::vector<Segment>& side) {
    return std::any_of(side.begin(), side.end(), [&](const Segment& outer) {
      return outer.passage == inner.passage && outer.span.begin <= inner.span.begin &&
             inner.span.end <= outer.span.end;
    });
  };
  return lies_in(remark.where, bead.vi) && lies_in(remark.against, bead.en);
}

Judgement judge(const Bead& bead, const std::vector<Remark>& remarks) {
  if (bead.vi.empty() || bead.en.empty()) return Judgement::kAlone;
  const auto on_it = [&](const Remark& remark) { return concerns(remark, bead); };
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
