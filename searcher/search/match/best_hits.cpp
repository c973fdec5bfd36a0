#include "searcher/search/match/best_hits.h"

#include <algorithm>
#include <compare>
#include <cstdint>
#include <functional>
#include <iterator>
#include <limits>
#include <numeric>
#include <optional>
#include <queue>
#include <span>
#include <string>
#include <utility>

#include "common/base/disjoint_sets.h"
#include "common/database/record/passage_key.h"
#include "common/database/terms/schema.h"
#include "common/model/entry.h"
#include "searcher/search/match/grouping.h"
#include "searcher/search/read/deadline.h"
#include "searcher/search/read/value_streams.h"

namespace songngu {
namespace {

// Finding the passages of one entry takes as long as reading this many links.
constexpr std::size_t kLinksPerEntry = 100;

/// Keeps the `wanted` highest of many scores.
class HighestScores {
 public:
  explicit HighestScores(std::size_t wanted) : wanted_(wanted) {}

  void add(double score) {
    if (heap_.size() < wanted_) {
      heap_.push_back(score);
      std::push_heap(heap_.begin(), heap_.end(), std::greater<>());
    } else if (score > heap_.front()) {
      std::pop_heap(heap_.begin(), heap_.end(), std::greater<>());
      heap_.back() = score;
      std::push_heap(heap_.begin(), heap_.end(), std::greater<>());
    }
  }

  /// The lowest of these; lower than any score if there are fewer.
  [[nodiscard]] double lowest() const {
    return heap_.size() < wanted_ ? -std::numeric_limits<double>::infinity() : heap_.front();
  }

 private:
  std::size_t wanted_;
  std::vector<double> heap_;  // the lowest first
};

/// All matches of a query in one language, and which of them have been chosen. A match is identified by its
/// index. `matches`: in order of documents; must outlive this.
class MatchSide {
 public:
  explicit MatchSide(const std::vector<ScoredDocument>& matches)
      : matches_(matches), chosen_(matches.size()) {}

  [[nodiscard]] std::size_t size() const { return matches_.size(); }
  [[nodiscard]] Xapian::docid document(std::size_t i) const { return matches_[i].document; }

  [[nodiscard]] double score(std::size_t i) const { return matches_[i].score; }

  [[nodiscard]] std::size_t find(Xapian::docid document, std::size_t& near) const {
    return find_document(matches_, document, near);
  }

  void choose(std::size_t i) { chosen_[i] = true; }
  [[nodiscard]] bool is_chosen(std::size_t i) const { return chosen_[i]; }

  /// Chooses the `wanted` best of those that count, equal scores by identifier. `counts`: for each match.
  void choose_best(PassageReader& reader, std::size_t wanted, const std::vector<bool>& counts);

  /// The chosen ones with their keys, in order of documents.
  [[nodiscard]] std::vector<Candidate> chosen(PassageReader& reader) const;

 private:
  void choose_first(PassageReader& reader, std::size_t wanted, const std::vector<std::size_t>& tied);

  const std::vector<ScoredDocument>& matches_;
  std::vector<bool> chosen_;
};

void MatchSide::choose_best(PassageReader& reader, std::size_t wanted, const std::vector<bool>& counts) {
  if (wanted == 0) return;
  HighestScores highest(wanted);
  for (std::size_t i = 0; i < size(); ++i) {
    if (counts[i]) highest.add(matches_[i].score);
  }
  const double lowest = highest.lowest();
  std::size_t higher = 0;
  std::vector<std::size_t> tied;
  for (std::size_t i = 0; i < size(); ++i) {
    if (!counts[i] || matches_[i].score < lowest) continue;
    if (matches_[i].score > lowest) {
      choose(i);
      ++higher;
    } else {
      tied.push_back(i);
    }
  }
  choose_first(reader, wanted - higher, tied);
}

/// Chooses, of matches with equal scores, those whose identifiers come first.
void MatchSide::choose_first(PassageReader& reader, std::size_t wanted,
                             const std::vector<std::size_t>& tied) {
  if (tied.size() <= wanted) {
    for (const std::size_t i : tied) choose(i);
    return;
  }
  KeyStream keys(reader);
  std::priority_queue<std::pair<std::string, std::size_t>> first;  // the last identifier on top
  std::size_t read = 0;
  for (const std::size_t i : tied) {
    if (read++ % kStepsPerCheck == 0) stop_if_late();
    const std::string_view key = keys.at(document(i));
    if (first.size() == wanted) {
      if (first.empty() || key >= first.top().first) continue;
      first.pop();
    }
    first.emplace(key, i);
  }
  for (; !first.empty(); first.pop()) choose(first.top().second);
}

std::vector<Candidate> MatchSide::chosen(PassageReader& reader) const {
  KeyStream keys(reader);
  std::vector<Candidate> found;
  for (std::size_t i = 0; i < size(); ++i) {
    if (i % kStepsPerCheck == 0) stop_if_late();
    if (chosen_[i]) {
      found.push_back({.document = document(i),
                       .score = matches_[i].score,
                       .key = std::string(keys.at(document(i))),
                       .neighbours = matches_[i].neighbours});
    }
  }
  return found;
}

/// The entries of all matches of a side, each once.
std::vector<std::string> entries_of(PassageReader& reader, const MatchSide& side) {
  KeyStream keys(reader);
  std::vector<std::string> entries;
  for (std::size_t i = 0; i < side.size(); ++i) {
    entries.emplace_back(entry_of(id_in(keys.at(side.document(i)))));
  }
  std::sort(entries.begin(), entries.end());  // several databases are interleaved
  entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
  return entries;
}

/// The matches of `side` that are in the same entries as those of `few`, in order.
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

/// By Language.
using MatchSides = std::array<MatchSide, 2>;

/// Connected components of matches that are counterparts of each other. Whether a match is a hit depends on
/// its component alone. Not for servers.
class LinkedMatches {
 public:
  /// `penalty`: is applied to scores before they are compared.
  /// THROWS: Xapian's exceptions, Error(kDatabase), Error(kFailure) past the deadline.
  LinkedMatches(PassageReader& reader, const MatchSides& sides, const CrossLanguagePenalty& penalty);

  /// For each match of a side whether it is a hit: no better hit has it as its counterpart (grouping.h).
  [[nodiscard]] const std::vector<bool>& hits(std::size_t side) const { return hits_[side]; }

  /// Chooses all matches of each component that has a chosen one.
  void choose_components(MatchSides& sides) const;

 private:
  struct Match {
    std::uint32_t side = 0;
    std::uint32_t index = 0;
  };
  struct Link {
    std::uint32_t from = 0;  // index in the side that has the link
    std::uint32_t to = 0;    // in the other
  };

  class Absorbed;

  void find_links(PassageReader& reader, const MatchSides& sides);
  void make_components(const MatchSides& sides);
  void find_hits(const MatchSides& sides, const CrossLanguagePenalty& penalty);

  std::array<std::vector<Link>, 2> links_;  // by `from`
  std::vector<Match> members_;              // component by component
  std::vector<std::size_t> component_ends_;
  std::array<std::vector<bool>, 2> hits_;
};

LinkedMatches::LinkedMatches(PassageReader& reader, const MatchSides& sides,
                             const CrossLanguagePenalty& penalty) {
  for (std::size_t s = 0; s < sides.size(); ++s) hits_[s].assign(sides[s].size(), true);
  if (sides[0].size() == 0 || sides[1].size() == 0) return;
  find_links(reader, sides);
  make_components(sides);
  find_hits(sides, penalty);
}

void LinkedMatches::find_links(PassageReader& reader, const MatchSides& sides) {
  for (std::size_t s = 0; s < sides.size(); ++s) {
    const MatchSide& from = sides[s];
    const MatchSide& to = sides[1 - s];
    LinkStream stream(reader);
    std::size_t near = 0;  // counterparts are in the same entry
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
      if (i % kStepsPerCheck == 0) stop_if_late();
      read(i);
    }
  }
}

/// Numbers all matches, the first side's before the second's.
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
  // Counting sort: the sizes of the sets determine where their members go.
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

void LinkedMatches::find_hits(const MatchSides& sides, const CrossLanguagePenalty& penalty) {
  const auto is_better = [&](const Match& a, const Match& b) {
    const double score_a = sides[a.side].score(a.index) * penalty[a.side];
    const double score_b = sides[b.side].score(b.index) * penalty[b.side];
    if (score_a != score_b) return score_a > score_b;
    // By language, as identifiers are. Within a language any order will do: a match absorbs only matches of
    // the other language.
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
    if (c % kStepsPerCheck == 0) stop_if_late();
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

class BestHits {
 public:
  BestHits(PassageReader& reader, const AllMatches& matches, const Stage1Request& request)
      : reader_(reader), request_(request), sides_{MatchSide(matches[0]), MatchSide(matches[1])} {}

  Stage1Result find() {
    stop_if_late();
    if (request_.all) return all();
    if (request_.into) return presented(*request_.into);
    if (request_.grouped && !request_.language) return grouped();
    for (MatchSide& side : sides_) choose_best(side);
    Stage1Result found = chosen();
    found.left_out = sides_[0].size() + sides_[1].size() - found.candidates.size();
    return found;
  }

 private:
  Stage1Result all() {
    for (MatchSide& side : sides_) {
      for (std::size_t i = 0; i < side.size(); ++i) side.choose(i);
    }
    return chosen();
  }

  void choose_best(MatchSide& side) {
    side.choose_best(reader_, request_.wanted, std::vector<bool>(side.size(), true));
  }

  /// The best matches will be reranked, which determines which matches of their components are hits. After
  /// them come the best hits of other components.
  Stage1Result grouped() {
    const LinkedMatches linked(reader_, sides_, request_.penalty);
    for (MatchSide& side : sides_) choose_best(side);
    linked.choose_components(sides_);
    for (std::size_t s = 0; s < sides_.size(); ++s) {
      sides_[s].choose_best(reader_, request_.wanted, hits_left(linked, s));
    }
    linked.choose_components(sides_);
    Stage1Result found = chosen();
    for (std::size_t s = 0; s < sides_.size(); ++s) {
      const std::vector<bool> left = hits_left(linked, s);
      found.left_out += static_cast<std::size_t>(std::count(left.begin(), left.end(), true));
    }
    return found;
  }

  /// For each match of a side whether it is a hit that is not chosen.
  [[nodiscard]] std::vector<bool> hits_left(const LinkedMatches& linked, std::size_t side) const {
    std::vector<bool> left = linked.hits(side);
    for (std::size_t i = 0; i < left.size(); ++i) left[i] = left[i] && !sides_[side].is_chosen(i);
    return left;
  }

  /// Of the other language's matches: the best, the best for each counterpart that would be presented, and
  /// the best without counterpart, which come after all others.
  Stage1Result presented(Language into) {
    MatchSide& side = sides_[index_of(into)];
    MatchSide& in_other = sides_[index_of(other(into))];
    const std::vector<Presented> counterparts = counterparts_of(in_other);
    std::vector<bool> leads(in_other.size());
    std::vector<bool> without_counterpart(in_other.size(), true);
    for (const Presented& counterpart : counterparts) without_counterpart[counterpart.by] = false;
    KeyStream keys(reader_);
    std::size_t near = 0;
    std::size_t looked_at = 0;
    std::size_t hits = side.size() + in_other.size() - counterparts.size();
    for (auto first = counterparts.begin(); first != counterparts.end();) {
      if (looked_at++ % kStepsPerCheck == 0) stop_if_late();
      const Xapian::docid document = first->document;
      const auto is_another = [&](const Presented& one) { return one.document != document; };
      const auto end = std::find_if(first, counterparts.end(), is_another);
      leads[best_of(std::span(first, end), in_other, keys)] = true;
      if (side.find(document, near) == side.size()) ++hits;
      first = end;
    }
    choose_best(side);
    choose_best(in_other);
    in_other.choose_best(reader_, request_.wanted, leads);
    in_other.choose_best(reader_, request_.wanted, without_counterpart);
    Stage1Result found = chosen();
    found.left_out = hits - std::min(hits, presented_in(into, found.candidates, reader_.numbering()).size());
    return found;
  }

  /// A match's counterpart, which is presented in its place.
  struct Presented {
    Xapian::docid document = 0;
    std::uint32_t by = 0;

    auto operator<=>(const Presented&) const = default;
  };

  /// Of all matches that have one, sorted by counterpart.
  [[nodiscard]] std::vector<Presented> counterparts_of(const MatchSide& side) {
    std::vector<Presented> counterparts;
    LinkStream links(reader_);
    for (std::uint32_t i = 0; i < side.size(); ++i) {
      if (i % kStepsPerCheck == 0) stop_if_late();
      const std::span<const std::int32_t> mine = links.at(side.document(i));
      const std::optional<std::int32_t> link = presented_link(mine);
      if (link) counterparts.push_back({reader_.neighbour(side.document(i), *link), i});
    }
    std::sort(counterparts.begin(), counterparts.end());
    return counterparts;
  }

  /// The match with the highest score; of equal scores the first by identifier. REQUIRES: at least one.
  static std::size_t best_of(std::span<const Presented> some, const MatchSide& side, KeyStream& keys) {
    std::size_t best = some.front().by;
    std::string best_key;  // read if it was needed
    for (const Presented& one : some.subspan(1)) {
      if (side.score(one.by) < side.score(best)) continue;
      if (side.score(one.by) > side.score(best)) {
        best = one.by;
        best_key.clear();
        continue;
      }
      if (best_key.empty()) best_key = keys.at(side.document(best));
      const std::string_view key = keys.at(side.document(one.by));
      if (key >= best_key) continue;
      best = one.by;
      best_key = key;
    }
    return best;
  }

  Stage1Result chosen() {
    stop_if_late();
    Stage1Result found;
    for (const MatchSide& side : sides_) {
      std::vector<Candidate> mine = side.chosen(reader_);
      std::move(mine.begin(), mine.end(), std::back_inserter(found.candidates));
    }
    put_in_order(found.candidates);
    return found;
  }

  PassageReader& reader_;
  const Stage1Request& request_;
  MatchSides sides_;
};

}  // namespace

Stage1Result best_hits(PassageReader& reader, const AllMatches& matches, const Stage1Request& request) {
  return BestHits(reader, matches, request).find();
}

}  // namespace songngu
