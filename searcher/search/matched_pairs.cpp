#include "searcher/search/matched_pairs.h"

#include <algorithm>
#include <string>
#include <tuple>

#include "common/base/deadline.h"
#include "common/database/schema.h"
#include "searcher/search/key_stream.h"

namespace songngu {
namespace {

// What it costs to look for the passages of one entry, in keys that could be read instead.
constexpr std::size_t kKeysPerEntry = 100;

struct Link {
  std::size_t first = 0;
  std::size_t second = 0;
  bool from_first = false;
};

class LinkFinder {
 public:
  LinkFinder(PassageReader& reader, const MatchSide& first, const MatchSide& second)
      : reader_(reader), first_(first), second_(second) {}

  /// In the order of MatchedPair.
  std::vector<Link> find() {
    if (first_.size() == 0 || second_.size() == 0) return {};
    find_of_first();
    find_of_second();
    std::sort(links_.begin(), links_.end(), [](const Link& a, const Link& b) {
      return std::tie(a.first, a.second, a.from_first) < std::tie(b.first, b.second, b.from_first);
    });
    return std::move(links_);
  }

 private:
  void find_of_first() {
    KeyStream keys(reader_.database());
    const bool few = first_.size() * kKeysPerEntry < second_.size();
    for (std::size_t i = 0; i < first_.size(); ++i) {
      if (i % kMatchesPerLook == 0) stop_if_late();
      const std::string key = keys.at(first_.document(i));
      for_each_partner(first_.document(i), key, second_, [&](std::size_t partner) {
        links_.push_back({i, partner, true});
      });
      if (few) entries_.emplace_back(entry_of(std::string_view(key).substr(0, key.find('\0'))));
    }
  }

  /// Of the second side's matches only those count that are in the entries of the first's.
  void find_of_second() {
    KeyStream keys(reader_.database());
    const auto read = [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) {
        if (i % kMatchesPerLook == 0) stop_if_late();
        for_each_partner(second_.document(i), keys.at(second_.document(i)), first_, [&](std::size_t partner) {
          links_.push_back({partner, i, false});
        });
      }
    };
    if (entries_.empty()) {
      read(0, second_.size());
      return;
    }
    std::sort(entries_.begin(), entries_.end());  // those of several databases take turns
    entries_.erase(std::unique(entries_.begin(), entries_.end()), entries_.end());
    for (const std::string& entry : entries_) {
      stop_if_late();
      const std::string term = schema::term(schema::kEntry, entry);
      const Xapian::Database& database = reader_.database();
      for (auto passage = database.postlist_begin(term); passage != database.postlist_end(term); ++passage) {
        const std::size_t i = second_.find(*passage);
        if (i != second_.size()) read(i, i + 1);
      }
    }
  }

  template <typename Found>
  void for_each_partner(Xapian::docid document, const std::string& key, const MatchSide& side,
                        const Found& found) {
    for (const std::int32_t link : links_in(key)) {
      const std::size_t partner = side.find(reader_.neighbour(document, link));
      if (partner != side.size()) found(partner);
    }
  }

  PassageReader& reader_;
  const MatchSide& first_;
  const MatchSide& second_;
  std::vector<Link> links_;
  std::vector<std::string> entries_;  // of the first side's matches, where these are few
};

}  // namespace

std::vector<MatchedPair> matched_pairs(PassageReader& reader, const MatchSide& first,
                                       const MatchSide& second) {
  const std::vector<Link> links = LinkFinder(reader, first, second).find();
  std::vector<MatchedPair> pairs;
  std::vector<bool> paired(second.size());
  std::vector<bool> shared(second.size());
  for (std::size_t i = 0; i < links.size(); ++i) {
    const bool again =
        i > 0 && links[i].first == links[i - 1].first && links[i].second == links[i - 1].second;
    if (again) {
      // So far: each has the other.
      pairs.back().alone = pairs.back().alone || links[i].from_first != links[i - 1].from_first;
      continue;
    }
    pairs.push_back({links[i].first, links[i].second, false});
    if (paired[links[i].second]) shared[links[i].second] = true;
    paired[links[i].second] = true;
  }
  for (std::size_t p = 0; p < pairs.size(); ++p) {
    const bool has_others = (p > 0 && pairs[p - 1].first == pairs[p].first) ||
                            (p + 1 < pairs.size() && pairs[p + 1].first == pairs[p].first);
    if (has_others || shared[pairs[p].second]) pairs[p].alone = false;
  }
  return pairs;
}

}  // namespace songngu
