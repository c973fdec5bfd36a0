#include "searcher/search/match/best_hits.h"

#include <algorithm>
#include <compare>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "searcher/search/match/grouping.h"
#include "searcher/search/match/linked_matches.h"
#include "searcher/search/match/match_side.h"
#include "searcher/search/read/deadline.h"
#include "searcher/search/read/key_stream.h"
#include "searcher/search/read/link_stream.h"

namespace songngu {
namespace {

class BestHits {
 public:
  BestHits(PassageReader& reader, const AllMatches& matches, const FirstPassRequest& request)
      : reader_(reader), request_(request), sides_{MatchSide(matches[0]), MatchSide(matches[1])} {}

  FirstPass find() {
    stop_if_late();
    if (request_.all) return all();
    if (request_.into) return presented(*request_.into);
    if (request_.grouped && !request_.language) return grouped();
    for (MatchSide& side : sides_) choose_best(side);
    FirstPass found = chosen();
    found.left_out = sides_[0].size() + sides_[1].size() - found.candidates.size();
    return found;
  }

 private:
  FirstPass all() {
    for (MatchSide& side : sides_) {
      for (std::size_t i = 0; i < side.size(); ++i) side.choose(i);
    }
    return chosen();
  }

  void choose_best(MatchSide& side) {
    side.choose_best(reader_, request_.wanted, std::vector<bool>(side.size(), true));
  }

  /// The best matches will be judged again, and which of those linked with them are hits is told only then.
  /// Behind them come the best of the hits that none of them is linked with.
  FirstPass grouped() {
    const LinkedMatches linked(reader_, sides_, request_.trust);
    for (MatchSide& side : sides_) choose_best(side);
    linked.choose_components(sides_);
    for (std::size_t s = 0; s < sides_.size(); ++s) {
      sides_[s].choose_best(reader_, request_.wanted, hits_left(linked, s));
    }
    linked.choose_components(sides_);
    FirstPass found = chosen();
    for (std::size_t s = 0; s < sides_.size(); ++s) {
      const std::vector<bool> left = hits_left(linked, s);
      found.left_out += static_cast<std::size_t>(std::count(left.begin(), left.end(), true));
    }
    return found;
  }

  /// Of the matches of a side, those that are hits and not chosen.
  [[nodiscard]] std::vector<bool> hits_left(const LinkedMatches& linked, std::size_t side) const {
    std::vector<bool> left = linked.hits(side);
    for (std::size_t i = 0; i < left.size(); ++i) left[i] = left[i] && !sides_[side].is_chosen(i);
    return left;
  }

  /// Of the other language's matches the best, the best for each counterpart that would be presented, and
  /// the best that have none, which come behind all others.
  FirstPass presented(Language into) {
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
      if (looked_at++ % kMatchesPerLook == 0) stop_if_late();
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
    FirstPass found = chosen();
    found.left_out = hits - std::min(hits, presented_in(into, found.candidates, reader_.numbering()).size());
    return found;
  }

  /// A match's counterpart, which is presented in its place.
  struct Presented {
    Xapian::docid document = 0;
    std::uint32_t by = 0;

    auto operator<=>(const Presented&) const = default;
  };

  /// Of those matches that have one; by counterpart.
  [[nodiscard]] std::vector<Presented> counterparts_of(const MatchSide& side) {
    std::vector<Presented> counterparts;
    LinkStream links(reader_);
    for (std::uint32_t i = 0; i < side.size(); ++i) {
      if (i % kMatchesPerLook == 0) stop_if_late();
      const std::span<const std::int32_t> mine = links.at(side.document(i));
      const std::optional<std::int32_t> link = presented_link(mine);
      if (link) counterparts.push_back({reader_.neighbour(side.document(i), *link), i});
    }
    std::sort(counterparts.begin(), counterparts.end());
    return counterparts;
  }

  /// The match of the highest score, ties by identifier. REQUIRES: at least one.
  static std::size_t best_of(std::span<const Presented> some, const MatchSide& side, KeyStream& keys) {
    std::size_t best = some.front().by;
    std::string best_key;  // where it was needed
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

  FirstPass chosen() {
    stop_if_late();
    FirstPass found;
    for (const MatchSide& side : sides_) {
      std::vector<Candidate> mine = side.chosen(reader_);
      std::move(mine.begin(), mine.end(), std::back_inserter(found.candidates));
    }
    put_in_order(found.candidates);
    return found;
  }

  PassageReader& reader_;
  const FirstPassRequest& request_;
  MatchSides sides_;
};

}  // namespace

FirstPass best_hits(PassageReader& reader, const AllMatches& matches, const FirstPassRequest& request) {
  return BestHits(reader, matches, request).find();
}

}  // namespace songngu
