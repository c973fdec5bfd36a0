#include "searcher/search/facets.h"

#include <algorithm>
#include <map>

#include "common/database/analysis.h"
#include "common/database/schema.h"
#include "common/model/passage_id.h"
#include "searcher/search/deadline.h"

namespace songngu {
namespace {

using Counts = std::map<std::string, std::size_t>;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

std::vector<std::string> values_of(const Xapian::Database& database, const Candidate& candidate,
                                   Facet facet) {
  if (facet == Facet::kLanguage) return {std::string(name(candidate.language()))};
  if (facet == Facet::kKind) return {std::string(kind_name_in(candidate.id()))};
  const Xapian::Document document = database.get_document(candidate.document, Xapian::DOC_ASSUME_VALID);
  switch (facet) {
    case Facet::kTag:
      return lines_of(document.get_value(schema::kTagsSlot));
    case Facet::kSite:
      return lines_of(document.get_value(schema::kSiteSlot));
    default:
      return lines_of(document.get_value(schema::kDateSlot).substr(0, 4));
  }
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

std::vector<FacetCounts> count_facets(const Xapian::Database& database,
                                      const std::vector<Candidate>& candidates,
                                      const std::vector<Facet>& facets) {
  std::vector<FacetCounts> all;
  for (const Facet facet : facets) {
    Counts counts;
    for (const Candidate& candidate : candidates) {
      stop_if_late();
      for (const std::string& value : values_of(database, candidate, facet)) ++counts[value];
    }
    all.push_back(in_order(facet, facet == Facet::kTag ? by_tag(counts) : counts));
  }
  return all;
}

void put_newest_first(const Xapian::Database& database, std::vector<Candidate>& candidates) {
  std::vector<std::pair<std::string, Candidate>> dated;
  dated.reserve(candidates.size());
  for (Candidate& candidate : candidates) {
    const Xapian::Document document = database.get_document(candidate.document, Xapian::DOC_ASSUME_VALID);
    dated.emplace_back(document.get_value(schema::kDateSlot), std::move(candidate));
  }
  std::stable_sort(dated.begin(), dated.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  for (std::size_t i = 0; i < dated.size(); ++i) candidates[i] = std::move(dated[i].second);
}

}  // namespace songngu
