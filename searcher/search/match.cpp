#include "searcher/search/match.h"

#include <algorithm>
#include <map>
#include <set>

#include "searcher/search/occurrence.h"

namespace songngu {
namespace {

using Positions = std::vector<std::vector<std::size_t>>;

/// A position of its own for each word, in a window that begins at `low`: a matching along augmenting paths.
/// A word that stands in several places gives way to one that stands only there, whichever was asked first.
class Assignment {
 public:
  Assignment(const Positions& positions, std::size_t low, std::uint32_t window)
      : positions_(positions), low_(low), window_(window) {}

  bool is_complete() {
    // Also bounds the depth of the paths.
    if (positions_.size() > std::size_t{window_} + 1) return false;
    for (std::size_t word = 0; word < positions_.size(); ++word) {
      tried_.clear();
      if (!place(word)) return false;
    }
    return true;
  }

 private:
  bool place(std::size_t word) {
    const std::vector<std::size_t>& places = positions_[word];
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

  const Positions& positions_;
  std::size_t low_;
  std::uint32_t window_;
  std::map<std::size_t, std::size_t> holders_;  // the word that has a position
  std::set<std::size_t> tried_;
};

/// Whether the words follow each other in order, from `first` to at most a window behind it.
bool fits_in_order(const Positions& positions, std::size_t first, std::uint32_t window) {
  std::size_t last = first;
  for (std::size_t i = 1; i < positions.size(); ++i) {
    const auto next = std::upper_bound(positions[i].begin(), positions[i].end(), last);
    if (next == positions[i].end() || *next - first > window) return false;
    last = *next;
  }
  return true;
}

/// NEAR and ADJ over single words: one position for each, no further apart than the window, in order for ADJ.
bool within_window(const Positions& positions, std::uint32_t window, bool ordered) {
  if (ordered) {
    return std::any_of(positions.front().begin(), positions.front().end(),
                       [&](std::size_t first) { return fits_in_order(positions, first, window); });
  }
  for (const std::vector<std::size_t>& places : positions) {
    for (const std::size_t low : places) {
      if (Assignment(positions, low, window).is_complete()) return true;
    }
  }
  return false;
}

class Checker {
 public:
  Checker(const PassageView& passage, Diacritics diacritics, const Judge& judge)
      : passage_(passage), diacritics_(diacritics), judge_(judge) {}

  bool holds(const Node& node) const {
    switch (node.type) {
      case NodeType::kWord:
      case NodeType::kPhrase:
      case NodeType::kPrefix:
        return !occurrences(node, passage_, diacritics_).empty();
      case NodeType::kQuantity:
        return quantity(node);
      case NodeType::kField:
      case NodeType::kTitle:
      case NodeType::kDate:
        return judge_.has_fact(node);
      case NodeType::kNear:
        return near(node, false);
      case NodeType::kAdj:
        return near(node, true);
      case NodeType::kAnd:
        return all(node.children);
      case NodeType::kOr:
        return any(node.children);
      case NodeType::kNot:
        return holds(node.children.at(0)) && !holds(node.children.at(1));
      case NodeType::kRanked:
        return ranked(node);
    }
    return false;
  }

 private:
  [[nodiscard]] bool quantity(const Node& node) const {
    return !same_quantities(node, passage_).empty() ||
           (judge_.stands_for_words(node) && !node.children.empty() && all(node.children));
  }

  [[nodiscard]] bool near(const Node& node, bool ordered) const {
    Positions positions;
    for (const Node& child : node.children) {
      std::vector<std::size_t>& places = positions.emplace_back();
      for (const Occurrence& found : occurrences(child, passage_, diacritics_)) places.push_back(found.begin);
    }
    return within_window(positions, node.window, ordered);
  }

  [[nodiscard]] bool all(const std::vector<Node>& nodes) const {
    return std::all_of(nodes.begin(), nodes.end(), [this](const Node& node) { return holds(node); });
  }
  [[nodiscard]] bool any(const std::vector<Node>& nodes) const {
    return std::any_of(nodes.begin(), nodes.end(), [this](const Node& node) { return holds(node); });
  }

  [[nodiscard]] bool holds_a_selecting(const std::vector<Node>& nodes) const {
    return std::any_of(nodes.begin(), nodes.end(),
                       [this](const Node& node) { return judge_.selects(node) && holds(node); });
  }

  [[nodiscard]] bool ranked(const Node& node) const {
    if (!all(node.must) || any(node.must_not)) return false;
    return !all_filters(node.must) || node.children.empty() || holds_a_selecting(node.children);
  }

  const PassageView& passage_;
  Diacritics diacritics_;
  const Judge& judge_;
};

}  // namespace

bool holds(const Node& tree, const PassageView& passage, Diacritics diacritics, const Judge& judge) {
  return Checker(passage, diacritics, judge).holds(tree);
}

}  // namespace songngu
