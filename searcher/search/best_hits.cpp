#include "searcher/search/best_hits.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>

#include "common/base/deadline.h"
#include "searcher/search/group.h"
#include "searcher/search/key_stream.h"
#include "searcher/search/match_side.h"
#include "searcher/search/matched_pairs.h"

namespace songngu {
namespace {

constexpr std::size_t index_of(Language language) {
  return static_cast<std::size_t>(language);
}

class BestHits {
 public:
  BestHits(PassageReader& reader, const AllMatches& matches, const FirstPassRequest& request)
      : reader_(reader), request_(request), sides_{MatchSide(matches[0]), MatchSide(matches[1])} {}

  FirstPass find() {
    stop_if_late();
    if (request_.all) return all();
    if (request_.into) return presented(*request_.into);
    if (request_.grouped && !request_.language) return folded();
    for (MatchSide& side : sides_) choose_best(side);
    return with_left_out(matches());
  }

 private:
  [[nodiscard]] std::size_t matches() const { return sides_[0].size() + sides_[1].size(); }

  FirstPass all() {
    for (MatchSide& side : sides_) {
      for (std::size_t i = 0; i < side.size(); ++i) side.choose(i);
    }
    return chosen();
  }

  /// Of those that are not chosen yet.
  void choose_best(MatchSide& side) {
    side.choose_best(reader_.database(), request_.wanted, [&](std::size_t i) { return !side.is_chosen(i); });
  }

  /// Which of several linked matches are one hit depends on their scores: those are all chosen. Two that
  /// have only each other are one hit, whichever is the better: where neither is among the best, counting is
  /// enough.
  FirstPass folded() {
    const std::size_t fewer = sides_[1].size() < sides_[0].size() ? 1 : 0;
    MatchSide& first = sides_[fewer];
    MatchSide& second = sides_[1 - fewer];
    const std::vector<MatchedPair> pairs = matched_pairs(reader_, first, second);
    const auto choose = [&](const MatchedPair& pair) {
      first.choose(pair.first);
      second.choose(pair.second);
    };
    for (const MatchedPair& pair : pairs) {
      if (!pair.alone) choose(pair);
    }
    for (MatchSide& side : sides_) choose_best(side);
    std::size_t hits = matches();
    for (const MatchedPair& pair : pairs) {
      if (first.is_chosen(pair.first) || second.is_chosen(pair.second)) {
        choose(pair);
      } else {
        --hits;
      }
    }
    return with_left_out(hits);
  }

  /// Of the other language's matches the best, the best for each counterpart that would be presented, and
  /// the best that have none, which come behind all others.
  FirstPass presented(Language into) {
    MatchSide& side = sides_[index_of(into)];
    MatchSide& translated = sides_[index_of(other(into))];
    const std::vector<Xapian::docid> counterparts = counterparts_of(translated);
    const std::vector<bool> leads = leaders(translated, counterparts);
    choose_best(side);
    choose_best(translated);
    translated.choose_best(reader_.database(), request_.wanted, [&](std::size_t i) { return leads[i]; });
    translated.choose_best(reader_.database(), request_.wanted,
                           [&](std::size_t i) { return counterparts[i] == 0; });
    FirstPass found = chosen();
    const std::size_t hits = side.size() + count_presented(counterparts, side);
    found.left_out = hits - std::min(hits, present_in(into, found.candidates, reader_.stride()).size());
    return found;
  }

  /// The best match for each counterpart.
  [[nodiscard]] std::vector<bool> leaders(const MatchSide& side,
                                          const std::vector<Xapian::docid>& counterparts) const {
    std::unordered_map<Xapian::docid, std::size_t> best;
    KeyStream keys(reader_.database());
    const auto is_better = [&](std::size_t a, std::size_t b) {
      if (side.score(a) != side.score(b)) return side.score(a) > side.score(b);
      return keys.at(side.document(a)) < keys.at(side.document(b));
    };
    for (std::size_t i = 0; i < side.size(); ++i) {
      if (counterparts[i] == 0) continue;
      const auto [at, is_new] = best.try_emplace(counterparts[i], i);
      if (!is_new && is_better(i, at->second)) at->second = i;
    }
    std::vector<bool> leads(side.size());
    for (const auto& [counterpart, i] : best) leads[i] = true;
    return leads;
  }

  /// The counterpart that would be presented, for each match; 0 where there is none.
  [[nodiscard]] std::vector<Xapian::docid> counterparts_of(const MatchSide& side) const {
    std::vector<Xapian::docid> counterparts;
    counterparts.reserve(side.size());
    KeyStream keys(reader_.database());
    for (std::size_t i = 0; i < side.size(); ++i) {
      if (i % kMatchesPerLook == 0) stop_if_late();
      const std::vector<std::int32_t> links = links_in(keys.at(side.document(i)));
      counterparts.push_back(links.empty() ? 0 : reader_.neighbour(side.document(i), links.front()));
    }
    return counterparts;
  }

  /// Hits that matches give beside those of `side`: counterparts that are none of those, each once, and
  /// matches that have none.
  static std::size_t count_presented(std::vector<Xapian::docid> counterparts, const MatchSide& side) {
    const std::size_t all = counterparts.size();
    std::erase(counterparts, 0U);
    const std::size_t without = all - counterparts.size();
    std::erase_if(counterparts, [&](Xapian::docid document) { return side.find(document) != side.size(); });
    std::sort(counterparts.begin(), counterparts.end());
    counterparts.erase(std::unique(counterparts.begin(), counterparts.end()), counterparts.end());
    return without + counterparts.size();
  }

  /// `hits`: that all matches give, where each that was not chosen is one.
  FirstPass with_left_out(std::size_t hits) const {
    FirstPass found = chosen();
    found.left_out = hits - found.candidates.size();
    return found;
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
  std::array<MatchSide, 2> sides_;
};

}  // namespace

FirstPass best_hits(PassageReader& reader, const AllMatches& matches, const FirstPassRequest& request) {
  return BestHits(reader, matches, request).find();
}

}  // namespace songngu
