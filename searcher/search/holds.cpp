#include "searcher/search/holds.h"

#include <algorithm>

#include "searcher/search/occurrence.h"
#include "searcher/search/word_window.h"

namespace songngu {
namespace {

class Checker {
 public:
  Checker(const PassageView& passage, Diacritics diacritics, const BesideText& beside)
      : passage_(passage), diacritics_(diacritics), beside_(beside) {}

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
        return beside_.has_fact(node);
      case NodeType::kNear:
        return within(places_of(node.children), node.window);
      case NodeType::kAdj:
        return in_order_within(places_of(node.children), node.window);
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
           (beside_.stands_for_words(node) && !node.children.empty() && all(node.children));
  }

  [[nodiscard]] WordPlaces places_of(const std::vector<Node>& nodes) const {
    WordPlaces words;
    for (const Node& node : nodes) {
      std::vector<std::size_t>& places = words.emplace_back();
      for (const Occurrence& found : occurrences(node, passage_, diacritics_)) places.push_back(found.begin);
    }
    return words;
  }

  [[nodiscard]] bool all(const std::vector<Node>& nodes) const {
    return std::all_of(nodes.begin(), nodes.end(), [this](const Node& node) { return holds(node); });
  }
  [[nodiscard]] bool any(const std::vector<Node>& nodes) const {
    return std::any_of(nodes.begin(), nodes.end(), [this](const Node& node) { return holds(node); });
  }

  [[nodiscard]] bool holds_a_selecting(const std::vector<Node>& nodes) const {
    return std::any_of(nodes.begin(), nodes.end(),
                       [this](const Node& node) { return beside_.selects(node) && holds(node); });
  }

  [[nodiscard]] bool ranked(const Node& node) const {
    if (!all(node.must) || any(node.must_not)) return false;
    return !all_filters(node.must) || node.children.empty() || holds_a_selecting(node.children);
  }

  const PassageView& passage_;
  Diacritics diacritics_;
  const BesideText& beside_;
};

}  // namespace

bool holds(const Node& tree, const PassageView& passage, Diacritics diacritics, const BesideText& beside) {
  return Checker(passage, diacritics, beside).holds(tree);
}

}  // namespace songngu
