#include "searcher/search/occurrence.h"

#include <algorithm>
#include <optional>
#include <set>

#include "common/text/fold.h"
#include "common/text/stem.h"

namespace songngu {
namespace {

/// The currency or per cent of a canonical quantity; empty for a plain number.
std::string_view unit_of(std::string_view term) {
  return term.substr(std::min(term.find_first_not_of("0123456789."), term.size()));
}

/// What a phrase is made of: a literal word, or a quantity with the places where it stands.
struct Element {
  std::optional<Token> word;
  std::vector<Occurrence> quantity;
};

class Finder {
 public:
  Finder(const PassageView& passage, Diacritics diacritics) : passage_(passage), diacritics_(diacritics) {}

  [[nodiscard]] std::vector<Occurrence> words(const std::string& text) const {
    std::vector<Occurrence> found;
    for (const Token& typed : tokenize(text)) {
      const std::string typed_stem = stem(typed.folded);
      for (std::size_t i = 0; i < passage_.tokens().size(); ++i) {
        if (is_word(i, typed, typed_stem)) found.push_back({i, i + 1});
      }
    }
    std::sort(found.begin(), found.end());
    return found;
  }

  [[nodiscard]] std::vector<Occurrence> beginnings(const std::string& text) const {
    const bool exact = diacritics_ == Diacritics::kExact;
    const std::string beginning = exact ? exact_form(text) : folded_form(text);
    std::vector<Occurrence> found;
    for (std::size_t i = 0; i < passage_.tokens().size(); ++i) {
      const Token& token = passage_.tokens()[i];
      if ((exact ? token.exact : token.folded).starts_with(beginning)) found.push_back({i, i + 1});
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
  [[nodiscard]] bool is_word(std::size_t i, const Token& typed, const std::string& typed_stem) const {
    const Token& found = passage_.tokens()[i];
    if (diacritics_ != Diacritics::kExact) return passage_.stems()[i] == typed_stem;
    if (found.exact == typed.exact) return true;
    const bool unmarked = typed.exact == typed.folded && found.exact == found.folded;
    return unmarked && passage_.language() == Language::kEnglish && passage_.stems()[i] == typed_stem;
  }

  [[nodiscard]] bool is_literally(const Token& typed, const Token& found) const {
    return diacritics_ == Diacritics::kExact ? typed.exact == found.exact : typed.folded == found.folded;
  }

  [[nodiscard]] Span text_of(const Occurrence& place) const {
    return {passage_.tokens()[place.begin].span.begin, passage_.tokens()[place.end - 1].span.end};
  }

  [[nodiscard]] bool has_unit(const Occurrence& place, std::string_view unit) const {
    return std::any_of(passage_.quantities().begin(), passage_.quantities().end(),
                       [&](const Quantity& found) {
                         return overlap(found.span, text_of(place)) && unit_of(found.term) == unit;
                       });
  }

  [[nodiscard]] std::vector<Element> elements_of(const std::vector<Node>& nodes) const {
    std::vector<Element> elements;
    for (const Node& node : nodes) {
      if (node.type == NodeType::kQuantity) {
        elements.push_back({.word = {}, .quantity = quantity(node)});
        continue;
      }
      for (Token& token : tokenize(node.text)) elements.push_back({.word = std::move(token), .quantity = {}});
    }
    return elements;
  }

  [[nodiscard]] std::vector<Occurrence> sequence(const std::vector<Element>& elements) const {
    std::vector<Occurrence> found;
    if (elements.empty()) return found;
    for (std::size_t begin = 0; begin < passage_.tokens().size(); ++begin) {
      const std::optional<Token>& first = elements.front().word;
      if (first && !is_literally(*first, passage_.tokens()[begin])) continue;
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
      if (element.word && begin < passage_.tokens().size() &&
          is_literally(*element.word, passage_.tokens()[begin])) {
        ends.insert(begin + 1);
      }
      for (const Occurrence& place : element.quantity) {
        if (place.begin == begin) ends.insert(place.end);
      }
    }
    return ends;
  }

  const PassageView& passage_;
  Diacritics diacritics_;
};

}  // namespace

std::vector<Occurrence> same_quantities(const Node& node, const PassageView& passage) {
  std::vector<Occurrence> found;
  for (const Quantity& quantity : passage.quantities()) {
    if (quantity.term != node.term) continue;
    const auto in_quantity = [&](const Token& token) { return overlap(token.span, quantity.span); };
    const auto begin = std::find_if(passage.tokens().begin(), passage.tokens().end(), in_quantity);
    const auto end = std::find_if_not(begin, passage.tokens().end(), in_quantity);
    if (begin == end) continue;
    found.push_back({static_cast<std::size_t>(begin - passage.tokens().begin()),
                     static_cast<std::size_t>(end - passage.tokens().begin())});
  }
  return found;
}

std::vector<Occurrence> occurrences(const Node& node, const PassageView& passage, Diacritics diacritics) {
  const Finder finder(passage, diacritics);
  switch (node.type) {
    case NodeType::kWord:
      return finder.words(node.text);
    case NodeType::kPrefix:
      return finder.beginnings(node.text);
    case NodeType::kQuantity:
      return finder.quantity(node);
    case NodeType::kPhrase:
      return finder.phrase(node.children);
    default:
      return {};
  }
}

}  // namespace songngu
