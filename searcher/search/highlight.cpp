#include "searcher/search/highlight.h"

#include <algorithm>

#include "common/database/stop_words.h"
#include "common/text/fold.h"

namespace songngu {
namespace {

/// Marks tokens and quantities that a tree asks for; what must not match is no part of it.
class Marker {
 public:
  Marker(const PassageView& passage, Diacritics diacritics)
      : passage_(passage), diacritics_(diacritics), marked_(passage.tokens.size(), false) {}

  void mark(const Node& node, bool function_words) {
    switch (node.type) {
      case NodeType::kWord:
        for (const Token& typed : tokenize(node.text)) mark_word(typed, function_words);
        return;
      case NodeType::kQuantity:
        mark_quantity(node);
        return;
      case NodeType::kPhrase:
        mark_phrase(tokens_of(node));
        return;
      case NodeType::kPrefix:
        mark_prefix(node);
        return;
      case NodeType::kField:
      case NodeType::kTitle:
      case NodeType::kDate:
        return;
      case NodeType::kNot:
        mark(node.children.at(0), function_words);
        return;
      default:
        for (const Node& child : node.children) mark(child, function_words);
        for (const Node& child : node.must) mark(child, function_words);
    }
  }

  [[nodiscard]] std::vector<Span> spans() const {
    std::vector<Span> found = quantities_;
    for (std::size_t i = 0; i < marked_.size(); ++i) {
      if (marked_[i]) found.push_back(passage_.tokens[i].span);
    }
    std::sort(found.begin(), found.end());
    std::vector<Span> merged;
    for (const Span& span : found) {
      if (!merged.empty() && span.begin <= merged.back().end + 1) {
        merged.back().end = std::max(merged.back().end, span.end);
      } else {
        merged.push_back(span);
      }
    }
    return merged;
  }

 private:
  void mark_word(const Token& typed, bool function_words) {
    const bool function =
        is_function_word(typed, Language::kVietnamese) || is_function_word(typed, Language::kEnglish);
    if (function && !function_words) return;
    std::vector<std::size_t> positions = positions_of(passage_, typed, diacritics_);
    const auto very = [&](std::size_t i) { return passage_.tokens[i].exact == typed.exact; };
    const bool marked = typed.exact != typed.folded;
    if (marked && std::any_of(positions.begin(), positions.end(), very)) {
      std::erase_if(positions, [&](std::size_t i) { return !very(i); });
    }
    for (const std::size_t i : positions) marked_[i] = true;
  }

  void mark_quantity(const Node& node) {
    bool found = false;
    for (const Quantity& quantity : passage_.quantities) {
      if (quantity.term != node.term) continue;
      quantities_.push_back(quantity.span);
      found = true;
    }
    if (found) return;
    for (const Node& child : node.children) mark(child, false);
  }

  void mark_phrase(const std::vector<Token>& phrase) {
    for (const std::size_t start : phrase_starts(passage_, phrase, diacritics_)) {
      std::fill_n(marked_.begin() + static_cast<std::ptrdiff_t>(start), phrase.size(), true);
    }
  }

  void mark_prefix(const Node& node) {
    const bool exact = diacritics_ == Diacritics::kExact;
    const std::string beginning = exact ? exact_form(node.text) : folded_form(node.text);
    for (std::size_t i = 0; i < marked_.size(); ++i) {
      const Token& token = passage_.tokens[i];
      if ((exact ? token.exact : token.folded).starts_with(beginning)) marked_[i] = true;
    }
  }

  const PassageView& passage_;
  Diacritics diacritics_;
  std::vector<bool> marked_;
  std::vector<Span> quantities_;
};

}  // namespace

std::vector<Span> find_matches(const Node& tree, const PassageView& passage, Diacritics diacritics) {
  Marker marker(passage, diacritics);
  marker.mark(tree, false);
  std::vector<Span> spans = marker.spans();
  if (!spans.empty()) return spans;
  marker.mark(tree, true);
  return marker.spans();
}

}  // namespace songngu
