#include "searcher/search/answer/count_facets.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "common/database/record/passage_key.h"
#include "common/database/record/record.h"
#include "common/database/terms/analysis.h"
#include "common/database/terms/schema.h"
#include "common/model/entry.h"
#include "searcher/search/read/deadline.h"
#include "searcher/search/read/value_streams.h"

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
  explicit Facts(const PassageReader& reader) : reader_(reader) {}

  const EntryFacts& of(const Candidate& candidate) {
    std::string entry(entry_of(candidate.id()));
    const Xapian::docid database = reader_.numbering().database_of(candidate.document);
    const auto [known, is_new] = entries_.try_emplace({database, entry});
    if (is_new) known->second = read_facts(reader_.all(), entry, candidate.document);
    return known->second;
  }

 private:
  const PassageReader& reader_;
  std::map<std::pair<Xapian::docid, std::string>, EntryFacts> entries_;  // by database and identifier
};

/// A counterpart is in the same entry, and in the other language.
Language presented_language(const HitRef& hit, const Candidate& matched) {
  return hit.document == hit.matched ? matched.language() : other(matched.language());
}

Counts count_languages(const std::vector<Candidate>& ranked, const std::vector<HitRef>& hits) {
  Counts counts;
  for (const HitRef& hit : hits) ++counts[std::string(name(presented_language(hit, ranked[hit.candidate])))];
  return counts;
}

/// Reads the keys of counterparts that are presented, which are not among the candidates.
Counts count_kinds(const PassageReader& reader, const std::vector<Candidate>& ranked,
                   const std::vector<HitRef>& hits) {
  Counts counts;
  std::vector<Xapian::docid> counterparts;
  for (const HitRef& hit : hits) {
    if (hit.document == hit.matched) {
      ++counts[std::string(kind_name_in(ranked[hit.candidate].id()))];
    } else {
      counterparts.push_back(hit.document);
    }
  }
  std::sort(counterparts.begin(), counterparts.end());
  DocumentValues documents(reader);
  for (const Xapian::docid document : counterparts) {
    stop_if_late();
    documents.go_to(document);
    ++counts[std::string(kind_name_in(id_in(documents.value(schema::kKeySlot))))];
  }
  return counts;
}

/// The values of a facet that all passages of an entry share.
std::vector<std::string> values_in(const EntryFacts& facts, Facet facet) {
  const auto one = [](const std::optional<std::string>& value) {
    return value ? std::vector{*value} : std::vector<std::string>();
  };
  switch (facet) {
    case Facet::kTag:
      return facts.tags;
    case Facet::kSite:
      return one(facts.site);
    case Facet::kYear:
      return one(year_of(facts.date));
    case Facet::kLanguage:
    case Facet::kKind:
      break;  // not the entry's
  }
  return {};
}

/// Merges tags that differ in spelling alone, under the most frequent spelling.
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

std::vector<FacetCounts> count_facets(const PassageReader& reader, const std::vector<Candidate>& ranked,
                                      const std::vector<HitRef>& hits, const std::vector<Facet>& facets) {
  std::vector<FacetCounts> all;
  Facts facts(reader);
  for (const Facet facet : facets) {
    Counts counts;
    if (facet == Facet::kLanguage) {
      counts = count_languages(ranked, hits);
    } else if (facet == Facet::kKind) {
      counts = count_kinds(reader, ranked, hits);
    } else {
      for (const HitRef& hit : hits) {
        stop_if_late();
        for (const std::string& value : values_in(facts.of(ranked[hit.candidate]), facet)) ++counts[value];
      }
    }
    all.push_back(in_order(facet, facet == Facet::kTag ? by_tag(counts) : counts));
  }
  return all;
}

}  // namespace songngu
