#include "indexer/render/contents.h"

#include <algorithm>
#include <cstdint>
#include <set>

namespace songngu {
namespace {

/// The passages that stand in a bead with both sides.
std::set<std::uint32_t> linked_passages(const std::vector<Bead>& beads) {
  std::set<std::uint32_t> linked;
  for (const Bead& bead : beads) {
    if (!bead.linked()) continue;
    for (const Segment& segment : bead.vi) linked.insert(segment.passage);
    for (const Segment& segment : bead.en) linked.insert(segment.passage);
  }
  return linked;
}

}  // namespace

double PassageCount::share() const {
  return all == 0 ? 0 : static_cast<double>(with_counterpart) / static_cast<double>(all);
}

void Contents::add(const Entry& entry, const std::vector<Bead>& entry_beads) {
  ++entries;
  const std::set<std::uint32_t> linked = linked_passages(entry_beads);
  for (std::uint32_t i = 0; i < entry.passages.size(); ++i) {
    const Passage& passage = entry.passages[i];
    auto& count = passages[index_of(passage.language)][static_cast<std::size_t>(passage.kind)];
    ++count.all;
    if (linked.contains(i)) ++count.with_counterpart;
  }
  for (const Bead& bead : entry_beads) {
    if (bead.linked()) ++beads[static_cast<std::size_t>(bead.relation)];
  }
  for (const std::string& tag : std::set(entry.tags.begin(), entry.tags.end())) ++tags[tag];
  if (entry.site) ++sites[*entry.site];
  if (!entry.date) {
    ++undated;
    return;
  }
  first_date = first_date ? std::min(*first_date, *entry.date) : *entry.date;
  last_date = last_date ? std::max(*last_date, *entry.date) : *entry.date;
}

PassageCount Contents::total() const {
  PassageCount sum;
  for (const auto& kinds : passages) {
    for (const PassageCount& count : kinds) {
      sum.all += count.all;
      sum.with_counterpart += count.with_counterpart;
    }
  }
  return sum;
}

Ranked ranked(const std::map<std::string, std::size_t>& counts) {
  Ranked result(counts.begin(), counts.end());
  std::stable_sort(result.begin(), result.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  return result;
}

}  // namespace songngu
