#include "searcher/query/tree.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace songngu {

Node combine(NodeType type, std::vector<Node> children) {
  if (children.size() == 1) return std::move(children.front());
  Node node;
  node.type = type;
  for (Node& child : children) {
    widen(node.span, child.span);
    if (child.type == type && (type == NodeType::kAnd || type == NodeType::kOr)) {
      std::move(child.children.begin(), child.children.end(), std::back_inserter(node.children));
    } else {
      node.children.push_back(std::move(child));
    }
  }
  return node;
}

void widen(Span& span, Span other) {
  if (other.empty()) return;
  span = span.empty() ? other : Span{std::min(span.begin, other.begin), std::max(span.end, other.end)};
}

bool all_filters(const std::vector<Node>& nodes) {
  return std::all_of(nodes.begin(), nodes.end(), is_filter);
}

std::vector<std::vector<std::string_view>> word_runs_in(const Node& phrase) {
  std::vector<std::vector<std::string_view>> runs(1);
  for (const Node& element : phrase.children) {
    if (element.type == NodeType::kQuantity) {
      runs.emplace_back();
    } else {
      runs.back().push_back(element.word.token.folded);
    }
  }
  return runs;
}

bool is_empty(const Node& node) {
  return node.type == NodeType::kRanked && node.children.empty() && node.must.empty() &&
         node.must_not.empty();
}

bool is_only_negative(const Node& node) {
  return node.type == NodeType::kRanked && node.children.empty() && node.must.empty() &&
         !node.must_not.empty();
}

bool is_filter(const Node& node) {
  switch (node.type) {
    case NodeType::kField:
    case NodeType::kTitle:
    case NodeType::kDate:
      return true;
    case NodeType::kAnd:
    case NodeType::kOr:
    case NodeType::kNot:
      return all_filters(node.children);
    case NodeType::kRanked:
      return !node.must.empty() && node.children.empty() && all_filters(node.must) &&
             all_filters(node.must_not);
    case NodeType::kWord:
    case NodeType::kQuantity:
    case NodeType::kPhrase:
    case NodeType::kPrefix:
    case NodeType::kNear:
    case NodeType::kAdj:
      break;
  }
  return false;
}

}  // namespace songngu
