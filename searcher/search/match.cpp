#include "searcher/search/match.h"

#include <algorithm>
#include <set>

#include "common/text/fold.h"
#include "common/text/stem.h"

namespace songngu {
namespace {

using Positions = std::vector<std::vector<std::size_t>>;

/// Whether a window that begins at `low` holds a position of its own for each word.
bool fits_window(const Positions& positions, std::size_t low, std::uint32_t window) {
  std::set<std::size_t> used;
  return std::all_of(positions.begin(), positions.end(), [&](const std::vector<std::size_t>& places) {
    for (auto p = std::lower_bound(places.begin(), places.end(), low);
         p != places.end() && *p - low <= window; ++p) {
      if (used.insert(*p).second) return true;
    }
    return false;
  });
}

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
      if (fits_window(positions, low, window)) return true;
    }
  }
  return false;
}

class Checker {
 public:
  Checker(const PassageView& passage, Diacritics diacritics, const std::function<bool(const Node&)>& has_fact)
      : passage_(passage), diacritics_(diacritics), has_fact_(has_fact) {}

  bool holds(const Node& node) const {
    switch (node.type) {
      case NodeType::kWord:
        return word(node);
      case NodeType::kQuantity:
        return quantity(node);
      case NodeType::kPhrase:
        return !phrase_starts(passage_, tokens_of(node), diacritics_).empty();
      case NodeType::kPrefix:
        return prefix(node);
      case NodeType::kField:
      case NodeType::kTitle:
      case NodeType::kDate:
        return has_fact_(node);
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
  [[nodiscard]] bool word(const Node& node) const {
    for (const Token& typed : tokenize(node.text)) {
      if (!positions_of(passage_, typed, diacritics_).empty()) return true;
    }
    return false;
  }

  [[nodiscard]] bool quantity(const Node& node) const {
    const auto same = [&](const Quantity& found) { return found.term == node.term; };
    return std::any_of(passage_.quantities.begin(), passage_.quantities.end(), same) ||
           (!node.children.empty() && all(node.children));
  }

  [[nodiscard]] bool prefix(const Node& node) const {
    const bool exact = diacritics_ == Diacritics::kExact;
    const std::string beginning = exact ? exact_form(node.text) : folded_form(node.text);
    return std::any_of(passage_.tokens.begin(), passage_.tokens.end(), [&](const Token& token) {
      return (exact ? token.exact : token.folded).starts_with(beginning);
    });
  }

  [[nodiscard]] bool near(const Node& node, bool ordered) const {
    std::vector<std::vector<std::size_t>> positions;
    for (const Node& child : node.children) {
      for (const Token& typed : tokenize(child.text)) {
        positions.push_back(positions_of(passage_, typed, diacritics_));
      }
    }
    return !positions.empty() && within_window(positions, node.window, ordered);
  }

  [[nodiscard]] bool all(const std::vector<Node>& nodes) const {
    return std::all_of(nodes.begin(), nodes.end(), [this](const Node& node) { return holds(node); });
  }
  [[nodiscard]] bool any(const std::vector<Node>& nodes) const {
    return std::any_of(nodes.begin(), nodes.end(), [this](const Node& node) { return holds(node); });
  }

  /// Function words beside other things are no reason to match, as in the index's own query (selecting.h).
  [[nodiscard]] bool holds_a_selecting(const std::vector<Node>& nodes) const {
    const auto is_function = [](const Node& node) {
      return node.type == NodeType::kWord && words_of(node).size() == 1 && words_of(node).front().function;
    };
    const bool only_function = std::all_of(nodes.begin(), nodes.end(), is_function);
    return std::any_of(nodes.begin(), nodes.end(), [&](const Node& node) {
      return (only_function || !is_function(node)) && holds(node);
    });
  }

  [[nodiscard]] bool ranked(const Node& node) const {
    if (!all(node.must) || any(node.must_not)) return false;
    const bool has_must =
        std::any_of(node.must.begin(), node.must.end(), [](const Node& n) { return !is_filter(n); });
    return has_must || node.children.empty() || holds_a_selecting(node.children);
  }

  const PassageView& passage_;
  Diacritics diacritics_;
  const std::function<bool(const Node&)>& has_fact_;
};

}  // namespace

std::vector<std::size_t> phrase_starts(const PassageView& passage, const std::vector<Token>& phrase,
                                       Diacritics diacritics) {
  std::vector<std::size_t> starts;
  if (phrase.empty()) return starts;
  const auto literal = [&](const Token& typed, const Token& found) {
    return diacritics == Diacritics::kExact ? typed.exact == found.exact : typed.folded == found.folded;
  };
  for (std::size_t i = 0; i + phrase.size() <= passage.tokens.size(); ++i) {
    if (std::equal(phrase.begin(), phrase.end(), passage.tokens.begin() + static_cast<std::ptrdiff_t>(i),
                   literal)) {
      starts.push_back(i);
    }
  }
  return starts;
}

std::vector<Token> tokens_of(const Node& node) {
  std::vector<Token> tokens;
  if (node.children.empty()) return tokenize(node.text);
  for (const Node& child : node.children) {
    for (Token& token : tokenize(child.text)) tokens.push_back(std::move(token));
  }
  return tokens;
}

std::vector<std::size_t> positions_of(const PassageView& passage, const Token& typed, Diacritics diacritics) {
  std::vector<std::size_t> positions;
  for (std::size_t i = 0; i < passage.tokens.size(); ++i) {
    if (is_word(passage, i, typed, diacritics)) positions.push_back(i);
  }
  return positions;
}

bool is_word(const PassageView& passage, std::size_t token, const Token& typed, Diacritics diacritics) {
  const Token& found = passage.tokens[token];
  if (diacritics == Diacritics::kExact) {
    if (found.exact == typed.exact) return true;
    const bool unmarked = typed.exact == typed.folded && found.exact == found.folded;
    return unmarked && passage.language == Language::kEnglish && passage.stems[token] == stem(typed.folded);
  }
  return passage.stems[token] == stem(typed.folded);
}

bool holds(const Node& tree, const PassageView& passage, Diacritics diacritics,
           const std::function<bool(const Node&)>& has_fact) {
  return Checker(passage, diacritics, has_fact).holds(tree);
}

}  // namespace songngu
