#include "searcher/search/verbatim.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace songngu {
namespace {

/// Between blanks such a word is one token: nothing in it parts it, or joins it to what is around.
bool has_letters_alone(const Token& word) {
  return std::all_of(word.folded.begin(), word.folded.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// The phrase in lower case, its words a blank apart; nothing where it may be parted otherwise.
std::optional<std::string> pattern_of(const Node& phrase) {
  std::string pattern;
  for (const Node& element : phrase.children) {
    if (element.type != NodeType::kWord || !has_letters_alone(element.word.token)) return std::nullopt;
    if (!pattern.empty()) pattern += ' ';
    pattern += element.word.token.exact;
  }
  return pattern;
}

bool begins_word(std::string_view text, std::size_t at) {
  return at == 0 || text[at - 1] == ' ';
}

/// A mark of punctuation ends a word where no letter or digit follows it.
bool ends_word(std::string_view text, std::size_t at) {
  constexpr std::string_view kMarks = ",.;:!?";
  if (at < text.size() && kMarks.find(text[at]) != std::string_view::npos) ++at;
  return at == text.size() || text[at] == ' ';
}

bool stands_in(std::string_view text, const std::string& pattern) {
  for (std::size_t at = text.find(pattern); at != std::string_view::npos; at = text.find(pattern, at + 1)) {
    if (begins_word(text, at) && ends_word(text, at + pattern.size())) return true;
  }
  return false;
}

}  // namespace

VerbatimPhrases::VerbatimPhrases(const Node& tree) : tree_(tree) {
  add_patterns(tree);
}

void VerbatimPhrases::add_patterns(const Node& node) {
  if (node.type == NodeType::kPhrase) {
    if (std::optional<std::string> pattern = pattern_of(node)) patterns_.emplace(&node, std::move(*pattern));
    return;
  }
  for (const auto* parts : {&node.children, &node.must}) {
    for (const Node& part : *parts) add_patterns(part);
  }
}

bool VerbatimPhrases::surely_holds(const Node& node, std::string_view text) const {
  const auto holds = [&](const Node& part) { return surely_holds(part, text); };
  const auto all = [&](const std::vector<Node>& parts) {
    return std::all_of(parts.begin(), parts.end(), holds);
  };
  const auto any = [&](const std::vector<Node>& parts) {
    return std::any_of(parts.begin(), parts.end(), holds);
  };
  switch (node.type) {
    case NodeType::kPhrase: {
      const auto pattern = patterns_.find(&node);
      return pattern != patterns_.end() && stands_in(text, pattern->second);
    }
    case NodeType::kAnd:
      return all(node.children);
    case NodeType::kOr:
      return any(node.children);
    case NodeType::kRanked:
      // Filters of `must` are no phrases: what they are beside isn't sure.
      return node.must_not.empty() && all(node.must) && (!node.must.empty() || any(node.children));
    default:
      return false;
  }
}

}  // namespace songngu
