#include "searcher/search/count_facets.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "common/database/analysis.h"
#include "common/database/read_entry.h"
#include "common/database/schema.h"
#include "common/model/passage_id.h"
#include "searcher/search/deadline.h"

namespace songngu {
namespace {

using Counts = std::map<std::string, std::size_t>;

std::optional<std::string> year_of(const std::optional<std::string>& date) {
  if (!date) return std::nullopt;
  return date->substr(0, 4);
}

/// The facts of each entry, read once.
class Facts {
 public:
  Facts(const Xapian::Database& database, Xapian::docid stride) : database_(database), stride_(stride) {}

  const EntryFacts& of(const Candidate& candidate) {
    std::string entry(entry_of(candidate.id()));
    const auto [known, is_new] = entries_.try_emplace({candidate.document % stride_, entry});
    if (is_new) known->second = read_facts(database_, entry, candidate.document, stride_);
    return known->second;
  }

 private:
  const Xapian::Database& database_;
  Xapian::docid stride_;
  std::map<std::pair<Xapian::docid, std::string>, EntryFacts> entries_;  // by database and identifier
};

std::vector<std::string> values_of(Facts& facts, const Candidate& candidate, Facet facet) {
  const auto one = [](const std::optional<std::string>& value) {
    return value ? std::vector{*value} : std::vector<std::string>();
  };
  switch (facet) {
    case Facet::kLanguage:
      return {std::string(name(candidate.language()))};
    case Facet::kKind:
      return {std::string(kind_name_in(candidate.id()))};
    case Facet::kTag:
      return facts.of(candidate).tags;
    case Facet::kSite:
      return one(facts.of(candidate).site);
    case Facet::kYear:
      return one(year_of(facts.of(candidate).date));
  }
  return {};
}

/// Tags that differ in their spelling alone as one, spelled as it is oftenest.
Counts by_tag(const Counts& spellings) {
  struct Tag {
    std::string spelling;
    std::size_t most = 0;
    std::size_t total = 0;
  };
  std::map<std::string, Tag> tags;
  for (const auto& [spelling, count] : spellings) {
    Tag& tag = tags[tag_value(spelling)];
    tag.total += count;
    if (count <= tag.most) continue;
    tag.spelling = spelling;
    tag.most = count;
  }
  Counts merged;
  for (const auto& [value, tag] : tags) merged[tag.spelling] = tag.total;
  return merged;
}

FacetCounts in_order(Facet facet, const Counts& counts) {
  FacetCounts made{.facet = facet, .counts = {counts.begin(), counts.end()}};
  std::stable_sort(made.counts.begin(), made.counts.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  return made;
}

}  // namespace

std::vector<FacetCounts> count_facets(const Xapian::Database& database, Xapian::docid stride,
                                      const std::vector<Candidate>& candidates,
                                      const std::vector<Facet>& facets) {
  std::vector<FacetCounts> all;
  Facts facts(database, stride);
  for (const Facet facet : facets) {
    Counts counts;
    for (const Candidate& candidate : candidates) {
      stop_if_late();
      for (const std::string& value : values_of(facts, candidate, facet)) ++counts[value];
    }
    all.push_back(in_order(facet, facet == Facet::kTag ? by_tag(counts) : counts));
  }
  return all;
}

}  // namespace songngu
