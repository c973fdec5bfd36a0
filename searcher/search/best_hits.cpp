#include "searcher/search/best_hits.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <span>
#include <string>
#include <utility>

#include "searcher/search/bare_hit.h"
#include "searcher/search/deadline.h"
#include "searcher/search/link_stream.h"
#include "searcher/search/linked_matches.h"
#include "searcher/search/match_side.h"
#include "searcher/search/value_stream.h"

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
    side.choose_best(reader_.database(), request_.wanted, std::vector<bool>(side.size(), true));
  }

  /// The best matches will be judged again, and which of those linked with them are hits is told only then.
  /// Behind them come the best of the hits that none of them is linked with.
  FirstPass grouped() {
    const LinkedMatches linked(reader_, sides_, request_.trust);
    for (MatchSide& side : sides_) choose_best(side);
    linked.choose_components(sides_);
    for (std::size_t s = 0; s < sides_.size(); ++s) {
      sides_[s].choose_best(reader_.database(), request_.wanted, hits_left(linked, s));
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
    std::size_t near = 0;
    std::size_t hits = side.size() + in_other.size() - counterparts.size();
    for (std::size_t p = 0; p < counterparts.size(); ++p) {
      without_counterpart[counterparts[p].by] = false;
      if (p > 0 && counterparts[p - 1].document == counterparts[p].document) continue;
      leads[counterparts[p].by] = true;
      if (side.find(counterparts[p].document, near) == side.size()) ++hits;
    }
    choose_best(side);
    choose_best(in_other);
    in_other.choose_best(reader_.database(), request_.wanted, leads);
    in_other.choose_best(reader_.database(), request_.wanted, without_counterpart);
    FirstPass found = chosen();
    found.left_out = hits - std::min(hits, presented_in(into, found.candidates, reader_.stride()).size());
    return found;
  }

  /// A match's counterpart, which is presented in its place.
  struct Presented {
    Xapian::docid document = 0;
    std::size_t by = 0;
  };

  /// Of those matches that have one; each counterpart's best match first.
  [[nodiscard]] std::vector<Presented> counterparts_of(const MatchSide& side) {
    std::vector<Presented> counterparts;
    LinkStream links(reader_);
    for (std::size_t i = 0; i < side.size(); ++i) {
      if (i % kMatchesPerLook == 0) stop_if_late();
      const std::span<const std::int32_t> mine = links.at(side.document(i));
      if (!mine.empty()) counterparts.push_back({reader_.neighbour(side.document(i), mine.front()), i});
    }
    std::sort(counterparts.begin(), counterparts.end(), [&](const Presented& a, const Presented& b) {
      if (a.document != b.document) return a.document < b.document;
      if (side.score(a.by) != side.score(b.by)) return side.score(a.by) > side.score(b.by);
      return a.by < b.by;
    });
    put_lowest_keys_first(side, counterparts);
    return counterparts;
  }

  using Place = std::vector<Presented>::iterator;

  /// Of each counterpart's matches that are as good as its best, the one whose identifier comes first.
  void put_lowest_keys_first(const MatchSide& side, std::vector<Presented>& counterparts) const {
    ValueStream keys(reader_.database(), schema::kKeySlot);
    std::size_t looked_at = 0;
    for (Place first = counterparts.begin(); first != counterparts.end();) {
      if (looked_at++ % kMatchesPerLook == 0) stop_if_late();
      const Presented best = *first;
      const Place as_good = std::find_if(first, counterparts.end(), [&](const Presented& one) {
        return one.document != best.document || side.score(one.by) != side.score(best.by);
      });
      if (as_good - first > 1) std::iter_swap(first, lowest_key(side, keys, first, as_good));
      first = std::find_if(as_good, counterparts.end(),
                           [&](const Presented& one) { return one.document != best.document; });
    }
  }

  /// REQUIRES: at least one. They are in the order of documents, in which keys are read without a search.
  static Place lowest_key(const MatchSide& side, ValueStream& keys, Place first, Place end) {
    Place lowest = first;
    std::string lowest_key = keys.at(side.document(first->by));
    for (Place next = first + 1; next != end; ++next) {
      std::string key = keys.at(side.document(next->by));
      if (key >= lowest_key) continue;
      lowest_key = std::move(key);
      lowest = next;
    }
    return lowest;
  }

  FirstPass chosen() const {
    stop_if_late();
    FirstPass found;
    for (const MatchSide& side : sides_) {
      std::vector<Candidate> mine = side.chosen(reader_.database());
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
