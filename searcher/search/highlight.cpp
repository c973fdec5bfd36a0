#include "searcher/search/highlight.h"

#include <algorithm>

#include "searcher/search/occurrence.h"

namespace songngu {
namespace {

/// Marks tokens and quantities that a tree asks for; what must not match is no part of it.
class Marker {
 public:
  Marker(const PassageView& passage, Diacritics diacritics)
      : passage_(passage), diacritics_(diacritics), marked_(passage.size(), false) {}

  void mark(const Node& node, bool function_words) {
    switch (node.type) {
      case NodeType::kWord:
        mark_word(node, function_words);
        return;
      case NodeType::kQuantity:
        mark_quantity(node);
        return;
      case NodeType::kPhrase:
        mark_phrase(node);
        return;
      case NodeType::kPrefix:
        mark_all(occurrences(node, passage_, diacritics_));
        return;
      case NodeType::kField:
      case NodeType::kTitle:
      case NodeType::kDate:
        return;
      case NodeType::kNot:
        mark(node.children.at(0), function_words);
        return;
      case NodeType::kNear:
      case NodeType::kAdj:
      case NodeType::kAnd:
      case NodeType::kOr:
      case NodeType::kRanked:
        for (const Node& child : node.children) mark(child, function_words);
        for (const Node& child : node.must) mark(child, function_words);
        return;
    }
  }

  [[nodiscard]] std::vector<Span> spans() const {
    std::vector<Span> found = quantities_;
    for (std::size_t i = 0; i < marked_.size(); ++i) {
      if (marked_[i]) found.push_back(passage_.span(i));
    }
    return merged(std::move(found));
  }

 private:
  void mark_word(const Node& node, bool function_words) {
    if (!function_words && node.word.function) return;
    std::vector<Occurrence> places = occurrences(node, passage_, diacritics_);
    const Token& typed = node.word.token;
    const auto very = [&](const Occurrence& place) {
      return typed.exact != typed.folded && passage_.exact(place.begin) == typed.exact;
    };
    if (std::any_of(places.begin(), places.end(), very)) {
      std::erase_if(places, [&](const Occurrence& place) { return !very(place); });
    }
    mark_all(places);
  }

  void mark_quantity(const Node& node) {
    const std::vector<Occurrence> same = same_quantities(node, passage_);
    mark_with_signs(same);
    if (!same.empty()) return;
    for (const Node& child : node.children) mark(child, false);
  }

  void mark_phrase(const Node& node) {
    const std::vector<Occurrence> places = occurrences(node, passage_, diacritics_);
    const auto is_quantity = [](const Node& child) { return child.type == NodeType::kQuantity; };
    const bool has_quantity = std::any_of(node.children.begin(), node.children.end(), is_quantity);
    has_quantity ? mark_with_signs(places) : mark_all(places);
  }

  void mark_all(const std::vector<Occurrence>& places) {
    for (const Occurrence& place : places) {
      const auto from = marked_.begin() + static_cast<std::ptrdiff_t>(place.begin);
      std::fill(from, marked_.begin() + static_cast<std::ptrdiff_t>(place.end), true);
    }
  }

  /// The same, and the signs of the quantities there ($, %).
  void mark_with_signs(const std::vector<Occurrence>& places) {
    mark_all(places);
    for (const Occurrence& place : places) {
      const Span span{passage_.span(place.begin).begin, passage_.span(place.end - 1).end};
      for (const Quantity& quantity : passage_.quantities_in(span)) quantities_.push_back(quantity.span);
    }
  }

  const PassageView& passage_;
  Diacritics diacritics_;
  std::vector<bool> marked_;
  std::vector<Span> quantities_;
};

}  // namespace

std::vector<Span> highlights(const Node& tree, const PassageView& passage, Diacritics diacritics) {
  Marker marker(passage, diacritics);
  marker.mark(tree, false);
  std::vector<Span> spans = marker.spans();
  if (!spans.empty()) return spans;
  marker.mark(tree, true);
  return marker.spans();
}

}  // namespace songngu
