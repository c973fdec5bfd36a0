#include "searcher/query/juxtaposition.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace songngu {
namespace {

void append(std::vector<Node>& nodes, std::vector<Node>&& more) {
  nodes.insert(nodes.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// Whether two filters name alternatives: an entry has one site, one date; title words all narrow.
bool same_field(const Node& a, const Node& b) {
  return a.type == b.type && a.field == b.field && (a.type == NodeType::kField || a.type == NodeType::kDate);
}

}  // namespace

void Juxtaposition::add(Node node) {
  if (is_empty(node)) return;
  if (is_only_negative(node)) return append(must_not_, std::move(node.must_not));
  if (is_filter(node)) return add_filter(std::move(node));
  const bool is_bare = node.type == NodeType::kRanked && node.must.empty() && node.must_not.empty();
  if (is_bare && !all_) return append(words_, std::move(node.children));
  words_.push_back(std::move(node));
}

void Juxtaposition::add_filter(Node node) {
  const auto alternatives = std::find_if(filters_.begin(), filters_.end(),
                                         [&](const auto& known) { return same_field(known.front(), node); });
  if (alternatives != filters_.end()) {
    alternatives->push_back(std::move(node));
  } else {
    filters_.emplace_back().push_back(std::move(node));
  }
}

void Juxtaposition::require(Node node) {
  if (is_empty(node)) return;
  if (is_only_negative(node)) return append(must_not_, std::move(node.must_not));
  std::vector<Node>& nodes = all_ && !is_filter(node) ? words_ : must_;
  nodes.push_back(std::move(node));
}

void Juxtaposition::exclude(Node node) {
  if (!is_empty(node)) must_not_.push_back(std::move(node));
}

Node Juxtaposition::take() {
  Node node;
  for (auto& alternatives : filters_) node.must.push_back(combine(NodeType::kOr, std::move(alternatives)));
  append(node.must, std::move(must_));
  node.must_not = std::move(must_not_);
  node.children = std::move(words_);
  *this = Juxtaposition(all_);
  if (all_ && node.children.size() > 1) {
    Node every = combine(NodeType::kAnd, std::move(node.children));
    node.children = {std::move(every)};
  }
  if (node.must_not.empty() && node.children.size() + node.must.size() == 1) {
    return std::move(node.must.empty() ? node.children.front() : node.must.front());
  }
  for (const auto* part : {&node.children, &node.must, &node.must_not}) {
    for (const Node& child : *part) widen(node.span, child.span);
  }
  return node;
}

}  // namespace songngu
