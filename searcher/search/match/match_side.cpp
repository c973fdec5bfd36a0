#include "searcher/search/match/match_side.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <queue>
#include <string>
#include <utility>

#include "searcher/search/read/deadline.h"
#include "searcher/search/read/key_stream.h"

namespace songngu {
namespace {

/// The highest of many scores.
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

  /// Of those wanted; lower than any where there are no more.
  [[nodiscard]] double lowest() const {
    return heap_.size() < wanted_ ? -std::numeric_limits<double>::infinity() : heap_.front();
  }

 private:
  std::size_t wanted_;
  std::vector<double> heap_;  // the lowest first
};

}  // namespace

std::size_t MatchSide::find(Xapian::docid document, std::size_t& near) const {
  const auto is_before = [&](std::size_t i) { return matches_[i].document < document; };
  std::size_t begin = std::min(near, size());
  std::size_t end = begin;
  // The steps double, so that what is far off is found as well (Bentley and Yao's search).
  for (std::size_t step = 1; end < size() && is_before(end); step *= 2) {
    begin = end + 1;
    end = std::min(end + step, size());
  }
  for (std::size_t step = 1; begin > 0 && !is_before(begin - 1); step *= 2) {
    end = begin - 1;
    begin -= std::min(step, begin);
  }
  const auto before = [](const ScoredDocument& match, Xapian::docid wanted) {
    return match.document < wanted;
  };
  const auto first = matches_.begin();
  const auto at = std::lower_bound(first + static_cast<std::ptrdiff_t>(begin),
                                   first + static_cast<std::ptrdiff_t>(end), document, before);
  near = static_cast<std::size_t>(at - first);
  return near < size() && at->document == document ? near : size();
}

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

/// Of matches of one score, those whose identifiers come first.
void MatchSide::choose_first(PassageReader& reader, std::size_t wanted,
                             const std::vector<std::size_t>& tied) {
  if (tied.size() <= wanted) {
    for (const std::size_t i : tied) choose(i);
    return;
  }
  KeyStream keys(reader);
  std::priority_queue<std::pair<std::string, std::size_t>> first;  // the last of them on top
  std::size_t read = 0;
  for (const std::size_t i : tied) {
    if (read++ % kMatchesPerLook == 0) stop_if_late();
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
    if (i % kMatchesPerLook == 0) stop_if_late();
    if (chosen_[i]) {
      found.push_back({.document = document(i),
                       .score = matches_[i].score,
                       .key = std::string(keys.at(document(i))),
                       .neighbours = matches_[i].neighbours});
    }
  }
  return found;
}

}  // namespace songngu
