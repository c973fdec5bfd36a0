#include "searcher/search/phrase_filter.h"

#include <algorithm>
#include <utility>

namespace songngu {

PhraseFilter::PhraseFilter(const Node& tree) : needed_(need(tree)) {}

PhraseFilter::Need PhraseFilter::need(const Node& node) {
  switch (node.type) {
    case NodeType::kPhrase:
      return need_of_phrase(node);
    case NodeType::kAnd:
      return all(needs(node.children));
    case NodeType::kOr:
      return any(needs(node.children));
    case NodeType::kNot:
      return need(node.children.at(0));
    case NodeType::kRanked:
      return need_of_ranked(node);
    case NodeType::kWord:
    case NodeType::kQuantity:
    case NodeType::kPrefix:
    case NodeType::kField:
    case NodeType::kTitle:
    case NodeType::kDate:
    case NodeType::kNear:
    case NodeType::kAdj:
      break;
  }
  return {};
}

std::vector<PhraseFilter::Need> PhraseFilter::needs(const std::vector<Node>& nodes) {
  std::vector<Need> made;
  for (const Node& node : nodes) made.push_back(need(node));
  return made;
}

/// What stands beside a must only adds to the score.
PhraseFilter::Need PhraseFilter::need_of_ranked(const Node& node) {
  std::vector<Need> parts = needs(node.must);
  if (all_filters(node.must) && !node.children.empty()) parts.push_back(any(needs(node.children)));
  return all(std::move(parts));
}

/// The words of a phrase are literal (occurrence.h).
PhraseFilter::Need PhraseFilter::need_of_phrase(const Node& phrase) {
  Need made{.rule = Rule::kPairs};
  for (const std::vector<std::string_view>& run : word_runs_in(phrase)) {
    for (std::size_t i = 1; i < run.size(); ++i) made.pairs.push_back(phrase_hash({run[i - 1], run[i]}));
  }
  return made.pairs.empty() ? Need{} : made;
}

PhraseFilter::Need PhraseFilter::all(std::vector<Need> parts) {
  std::erase_if(parts, [](const Need& part) { return part.rule == Rule::kNothing; });
  if (parts.empty()) return {};
  return {.rule = Rule::kAll, .parts = std::move(parts)};
}

PhraseFilter::Need PhraseFilter::any(std::vector<Need> parts) {
  const bool one_is_nothing =
      std::any_of(parts.begin(), parts.end(), [](const Need& part) { return part.rule == Rule::kNothing; });
  if (one_is_nothing) return {};
  return {.rule = Rule::kAny, .parts = std::move(parts)};
}

bool PhraseFilter::is_met(const Need& need, std::string_view neighbours) {
  const auto part_is_met = [&](const Need& part) { return is_met(part, neighbours); };
  switch (need.rule) {
    case Rule::kPairs:
      return std::all_of(need.pairs.begin(), need.pairs.end(),
                         [&](PhraseHash pair) { return may_follow(neighbours, pair); });
    case Rule::kAll:
      return std::all_of(need.parts.begin(), need.parts.end(), part_is_met);
    case Rule::kAny:
      return std::any_of(need.parts.begin(), need.parts.end(), part_is_met);
    case Rule::kNothing:
      return true;
  }
  return true;
}

}  // namespace songngu
