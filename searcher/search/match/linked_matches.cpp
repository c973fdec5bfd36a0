#include "searcher/search/match/linked_matches.h"

#include <algorithm>
#include <numeric>
#include <string>

#include "common/base/disjoint_sets.h"
#include "common/database/record/passage_key.h"
#include "common/database/terms/schema.h"
#include "common/model/entry.h"
#include "searcher/search/match/grouping.h"
#include "searcher/search/read/deadline.h"
#include "searcher/search/read/key_stream.h"
#include "searcher/search/read/link_stream.h"

namespace songngu {
namespace {

// What it costs to look for the passages of one entry, in links that could be read instead.
constexpr std::size_t kLinksPerEntry = 100;

/// The entries of all matches of a side, each once.
std::vector<std::string> entries_of(PassageReader& reader, const MatchSide& side) {
  KeyStream keys(reader);
  std::vector<std::string> entries;
  for (std::size_t i = 0; i < side.size(); ++i) {
    entries.emplace_back(entry_of(id_in(keys.at(side.document(i)))));
  }
  std::sort(entries.begin(), entries.end());  // those of several databases take turns
  entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
  return entries;
}

/// The matches of `side` in the entries of the matches of `few`, in order.
std::vector<std::size_t> in_entries_of(PassageReader& reader, const MatchSide& few, const MatchSide& side) {
  const Xapian::Database& database = reader.database();
  std::vector<std::size_t> found;
  std::size_t near = 0;
  for (const std::string& entry : entries_of(reader, few)) {
    stop_if_late();
    const std::string term = schema::term(schema::kEntry, entry);
    for (auto passage = database.postlist_begin(term); passage != database.postlist_end(term); ++passage) {
      if (const std::size_t at = side.find(*passage, near); at != side.size()) found.push_back(at);
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

LinkedMatches::LinkedMatches(PassageReader& reader, const MatchSides& sides, const Trust& trust) {
  for (std::size_t s = 0; s < sides.size(); ++s) hits_[s].assign(sides[s].size(), true);
  if (sides[0].size() == 0 || sides[1].size() == 0) return;
  find_links(reader, sides);
  make_components(sides);
  find_hits(sides, trust);
}

void LinkedMatches::find_links(PassageReader& reader, const MatchSides& sides) {
  for (std::size_t s = 0; s < sides.size(); ++s) {
    const MatchSide& from = sides[s];
    const MatchSide& to = sides[1 - s];
    LinkStream stream(reader);
    std::size_t near = 0;  // counterparts stand in the same entry
    const auto read = [&](std::size_t i) {
      for (const std::int32_t link : stream.at(from.document(i))) {
        const std::size_t counterpart = to.find(reader.neighbour(from.document(i), link), near);
        if (counterpart == to.size()) continue;
        links_[s].push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(counterpart)});
      }
    };
    if (to.size() * kLinksPerEntry < from.size()) {
      for (const std::size_t i : in_entries_of(reader, to, from)) read(i);
      continue;
    }
    for (std::size_t i = 0; i < from.size(); ++i) {
      if (i % kMatchesPerLook == 0) stop_if_late();
      read(i);
    }
  }
}

/// Matches are numbered through, the first side's before the second's.
void LinkedMatches::make_components(const MatchSides& sides) {
  const auto first = static_cast<std::uint32_t>(sides[0].size());
  const std::size_t all = sides[0].size() + sides[1].size();
  DisjointSets sets(all);
  std::vector<bool> linked(all);
  const auto join = [&](std::uint32_t vietnamese, std::uint32_t english) {
    sets.join(vietnamese, first + english);
    linked[vietnamese] = linked[first + english] = true;
  };
  for (const Link& link : links_[0]) join(link.from, link.to);
  for (const Link& link : links_[1]) join(link.to, link.from);
  // Sorted by counting: how many members each set has tells where they go.
  std::vector<std::uint32_t> place(all + 1);
  for (std::uint32_t match = 0; match < all; ++match) {
    if (linked[match]) ++place[sets.find(match) + 1];
  }
  std::partial_sum(place.begin(), place.end(), place.begin());
  for (std::size_t set = 0; set < all; ++set) {
    if (place[set + 1] != place[set]) component_ends_.push_back(place[set + 1]);
  }
  members_.resize(place[all]);
  for (std::uint32_t match = 0; match < all; ++match) {
    if (!linked[match]) continue;
    members_[place[sets.find(match)]++] = match < first ? Match{0, match} : Match{1, match - first};
  }
}

class LinkedMatches::Absorbed {
 public:
  explicit Absorbed(const MatchSides& sides)
      : matches_{std::vector<bool>(sides[0].size()), std::vector<bool>(sides[1].size())} {}

  [[nodiscard]] bool contains(const Match& match) const { return matches_[match.side][match.index]; }
  void insert(const Match& match) { matches_[match.side][match.index] = true; }

 private:
  std::array<std::vector<bool>, 2> matches_;
};

void LinkedMatches::find_hits(const MatchSides& sides, const Trust& trust) {
  const auto is_better = [&](const Match& a, const Match& b) {
    const double score_a = sides[a.side].score(a.index) * trust[a.side];
    const double score_b = sides[b.side].score(b.index) * trust[b.side];
    if (score_a != score_b) return score_a > score_b;
    // By language, as identifiers are. Those of one language may come in any order: a match only rules out
    // matches of the other.
    return a.side != b.side ? a.side > b.side : a.index < b.index;
  };
  const auto before = [](const Link& one, std::uint32_t from) { return one.from < from; };
  const auto counterparts = [&](const Match& hit, const auto& absorb) {
    const std::vector<Link>& links = links_[hit.side];
    auto link = std::lower_bound(links.begin(), links.end(), hit.index, before);
    for (; link != links.end() && link->from == hit.index; ++link) absorb(Match{1 - hit.side, link->to});
  };
  for (const Match& match : members_) hits_[match.side][match.index] = false;
  Absorbed absorbed(sides);
  std::vector<Match> members;
  std::size_t begin = 0;
  for (std::size_t c = 0; c < component_ends_.size(); ++c) {
    if (c % kMatchesPerLook == 0) stop_if_late();
    members.assign(members_.begin() + static_cast<std::ptrdiff_t>(begin),
                   members_.begin() + static_cast<std::ptrdiff_t>(component_ends_[c]));
    std::sort(members.begin(), members.end(), is_better);
    group(members, absorbed, counterparts, [&](const Match& hit) { hits_[hit.side][hit.index] = true; });
    begin = component_ends_[c];
  }
}

void LinkedMatches::choose_components(MatchSides& sides) const {
  const auto is_chosen = [&](const Match& match) { return sides[match.side].is_chosen(match.index); };
  std::size_t begin = 0;
  for (const std::size_t end : component_ends_) {
    const auto component = std::span(members_).subspan(begin, end - begin);
    if (std::any_of(component.begin(), component.end(), is_chosen)) {
      for (const Match& match : component) sides[match.side].choose(match.index);
    }
    begin = end;
  }
}

}  // namespace songngu
