#include "searcher/search/read/word_window.h"

#include <algorithm>
#include <map>
#include <set>

namespace songngu {
namespace {

/// A place of its own for each word, in a window that begins at `low`: a matching along augmenting paths.
/// A word that stands in several places gives way to one that stands only there, whichever was asked first.
class Assignment {
 public:
  Assignment(const WordPlaces& words, std::size_t low, std::uint32_t window)
      : words_(words), low_(low), window_(window) {}

  bool is_complete() {
    // Also bounds the depth of the paths.
    if (words_.size() > std::size_t{window_} + 1) return false;
    for (std::size_t word = 0; word < words_.size(); ++word) {
      tried_.clear();
      if (!place(word)) return false;
    }
    return true;
  }

 private:
  bool place(std::size_t word) {
    const std::vector<std::size_t>& places = words_[word];
    for (auto p = std::lower_bound(places.begin(), places.end(), low_);
         p != places.end() && *p - low_ <= window_; ++p) {
      if (!tried_.insert(*p).second) continue;
      const auto holder = holders_.find(*p);
      if (holder != holders_.end() && !place(holder->second)) continue;
      holders_[*p] = word;
      return true;
    }
    return false;
  }

  const WordPlaces& words_;
  std::size_t low_;
  std::uint32_t window_;
  std::map<std::size_t, std::size_t> holders_;  // the word that has a place
  std::set<std::size_t> tried_;
};

/// Whether the words follow each other in order, from `first` to at most a window behind it.
bool fits_in_order(const WordPlaces& words, std::size_t first, std::uint32_t window) {
  std::size_t last = first;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const auto next = std::upper_bound(words[i].begin(), words[i].end(), last);
    if (next == words[i].end() || *next - first > window) return false;
    last = *next;
  }
  return true;
}

}  // namespace

bool within(const WordPlaces& words, std::uint32_t window) {
  for (const std::vector<std::size_t>& places : words) {
    for (const std::size_t low : places) {
      if (Assignment(words, low, window).is_complete()) return true;
    }
  }
  return false;
}

bool in_order_within(const WordPlaces& words, std::uint32_t window) {
  return std::any_of(words.front().begin(), words.front().end(),
                     [&](std::size_t first) { return fits_in_order(words, first, window); });
}

}  // namespace songngu
