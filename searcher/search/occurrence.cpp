#include "searcher/search/occurrence.h"

#include <algorithm>
#include <set>

#include "common/text/fold.h"

namespace songngu {
namespace {

/// The currency or per cent of a canonical quantity; empty for a plain number.
std::string_view unit_of(std::string_view term) {
  return term.substr(std::min(term.find_first_not_of("0123456789."), term.size()));
}

/// What a phrase is made of: a literal word, or a quantity with the places where it stands, in order.
struct Element {
  const Token* word = nullptr;
  std::vector<Occurrence> quantity = {};
};

class Finder {
 public:
  Finder(const PassageView& passage, Diacritics diacritics) : passage_(passage), diacritics_(diacritics) {}

  [[nodiscard]] std::vector<Occurrence> word(const WordAsTyped& typed) const {
    std::vector<Occurrence> found;
    const WordStart start(typed.stem);  // "oed" and "oing" start alike in their stem alone
    for (std::size_t i = 0; i < passage_.size(); ++i) {
      if (start.fits(passage_.start(i)) && is_word(i, typed)) found.push_back({i, i + 1});
    }
    return found;
  }

  [[nodiscard]] std::vector<Occurrence> beginnings(const std::string& text) const {
    const bool exact = diacritics_ == Diacritics::kExact;
    const std::string beginning = exact ? exact_form(text) : folded_form(text);
    std::vector<Occurrence> found;
    for (std::size_t i = 0; i < passage_.size(); ++i) {
      if ((exact ? passage_.exact(i) : passage_.folded(i)).starts_with(beginning))
        found.push_back({i, i + 1});
    }
    return found;
  }

  [[nodiscard]] std::vector<Occurrence> quantity(const Node& node) const {
    std::vector<Occurrence> found = same_quantities(node, passage_);
    const std::string_view unit = unit_of(node.term);
    for (const Occurrence& literal : sequence(elements_of(node.children))) {
      if (unit.empty() || has_unit(literal, unit)) found.push_back(literal);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

  [[nodiscard]] std::vector<Occurrence> phrase(const std::vector<Node>& nodes) const {
    return sequence(elements_of(nodes));
  }

 private:
  [[nodiscard]] bool is_word(std::size_t i, const WordAsTyped& typed) const {
    if (diacritics_ != Diacritics::kExact) return passage_.stem(i) == typed.stem;
    if (passage_.exact(i) == typed.token.exact) return true;
    const bool unmarked = typed.token.exact == typed.token.folded && passage_.exact(i) == passage_.folded(i);
    return unmarked && passage_.language() == Language::kEnglish && passage_.stem(i) == typed.stem;
  }

  [[nodiscard]] bool is_literally(const Token& typed, std::size_t i) const {
    if (diacritics_ == Diacritics::kExact) return typed.exact == passage_.exact(i);
    return WordStart(typed.folded).fits(passage_.start(i)) && typed.folded == passage_.folded(i);
  }

  [[nodiscard]] Span text_of(const Occurrence& place) const {
    return {passage_.span(place.begin).begin, passage_.span(place.end - 1).end};
  }

  [[nodiscard]] bool has_unit(const Occurrence& place, std::string_view unit) const {
    const auto quantities = passage_.quantities_in(text_of(place));
    return std::any_of(quantities.begin(), quantities.end(),
                       [&](const Quantity& found) { return unit_of(found.term) == unit; });
  }

  [[nodiscard]] std::vector<Element> elements_of(const std::vector<Node>& nodes) const {
    std::vector<Element> elements;
    for (const Node& node : nodes) {
      if (node.type == NodeType::kQuantity) {
        elements.push_back({.quantity = quantity(node)});
      } else {
        elements.push_back({.word = &node.word.token});
      }
    }
    return elements;
  }

  [[nodiscard]] std::vector<Occurrence> sequence(const std::vector<Element>& elements) const {
    std::vector<Occurrence> found;
    if (elements.empty()) return found;
    for (std::size_t begin = 0; begin < passage_.size(); ++begin) {
      const Token* first = elements.front().word;
      if (first != nullptr && !is_literally(*first, begin)) continue;
      std::set<std::size_t> ends{begin};
      for (auto element = elements.begin(); element != elements.end() && !ends.empty(); ++element) {
        ends = behind(*element, ends);
      }
      if (!ends.empty()) found.push_back({begin, *ends.rbegin()});
    }
    return found;
  }

  /// Where an element ends that begins at one of these places.
  [[nodiscard]] std::set<std::size_t> behind(const Element& element,
                                             const std::set<std::size_t>& begins) const {
    std::set<std::size_t> ends;
    for (const std::size_t begin : begins) {
      if (element.word != nullptr && begin < passage_.size() && is_literally(*element.word, begin)) {
        ends.insert(begin + 1);
      }
      const auto last = element.quantity.end();
      auto place = std::lower_bound(element.quantity.begin(), last, Occurrence{begin, begin});
      for (; place != last && place->begin == begin; ++place) ends.insert(place->end);
    }
    return ends;
  }

  const PassageView& passage_;
  Diacritics diacritics_;
};

}  // namespace

std::vector<Occurrence> same_quantities(const Node& node, const PassageView& passage) {
  std::vector<Occurrence> found;
  std::size_t begin = 0;  // no quantity stands before the last one
  for (const Quantity& quantity : passage.quantities()) {
    if (quantity.term != node.term) continue;
    const auto in_quantity = [&](std::size_t word) { return overlap(passage.span(word), quantity.span); };
    while (begin < passage.size() && passage.span(begin).end <= quantity.span.begin) ++begin;
    std::size_t end = begin;
    while (end < passage.size() && in_quantity(end)) ++end;
    if (begin != end) found.push_back({begin, end});
  }
  return found;
}

std::vector<Occurrence> occurrences(const Node& node, const PassageView& passage, Diacritics diacritics) {
  const Finder finder(passage, diacritics);
  switch (node.type) {
    case NodeType::kWord:
      return finder.word(node.word);
    case NodeType::kPrefix:
      return finder.beginnings(node.text);
    case NodeType::kQuantity:
      return finder.quantity(node);
    case NodeType::kPhrase:
      return finder.phrase(node.children);
    case NodeType::kField:
    case NodeType::kTitle:
    case NodeType::kDate:
    case NodeType::kNear:
    case NodeType::kAdj:
    case NodeType::kAnd:
    case NodeType::kOr:
    case NodeType::kNot:
    case NodeType::kRanked:
      break;
  }
  return {};
}

}  // namespace songngu
