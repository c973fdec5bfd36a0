#include "searcher/query/parse/juxtaposition.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace songngu {
namespace {

void append(std::vector<Node>& nodes, std::vector<Node>&& more) {
  nodes.insert(nodes.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// Whether two filters name alternatives: an entry has one site and one date; title words all narrow.
bool same_field(const Node& a, const Node& b) {
  if (as<DateNode>(a) != nullptr) return as<DateNode>(b) != nullptr;
  const auto* first = as<FieldNode>(a);
  const auto* second = as<FieldNode>(b);
  return first != nullptr && second != nullptr && first->field == second->field;
}

/// The node, if it is words next to each other and no more.
BooleanNode* bare_words(Node& node) {
  auto* const boolean = std::get_if<BooleanNode>(&node.kind);
  const bool is_bare = boolean != nullptr && boolean->juxtaposed && boolean->required.empty() &&
                       boolean->filters.empty() && boolean->excluded.empty();
  return is_bare ? boolean : nullptr;
}

/// The parts that a node excludes. REQUIRES: is_only_negative().
std::vector<Node> excluded_by(Node&& node) {
  return std::move(std::get<BooleanNode>(node.kind).excluded);
}

}  // namespace

void Juxtaposition::add(Node node) {
  if (is_empty(node)) return;
  if (is_only_negative(node)) return append(excluded_, excluded_by(std::move(node)));
  if (is_filter(node)) return add_filter(std::move(node));
  if (BooleanNode* const bare = all_ ? nullptr : bare_words(node))
    return append(words_, std::move(bare->optional));
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
  if (is_only_negative(node)) return append(excluded_, excluded_by(std::move(node)));
  std::vector<Node>& nodes = all_ && !is_filter(node) ? words_ : required_;
  nodes.push_back(std::move(node));
}

void Juxtaposition::exclude(Node node) {
  if (!is_empty(node)) excluded_.push_back(std::move(node));
}

Node Juxtaposition::take() {
  BooleanNode whole;
  whole.juxtaposed = true;
  for (auto& alternatives : filters_) whole.filters.push_back(disjunction(std::move(alternatives)));
  for (Node& node : required_) songngu::require(std::move(node), whole);
  whole.excluded = std::move(excluded_);
  whole.optional = std::move(words_);
  *this = Juxtaposition(all_);
  if (all_ && whole.optional.size() > 1) {
    Node every = conjunction(std::move(whole.optional));
    whole.optional = {std::move(every)};
  }
  if (whole.excluded.empty() && whole.optional.size() + whole.required.size() + whole.filters.size() == 1) {
    for (auto* parts : {&whole.optional, &whole.required, &whole.filters}) {
      if (!parts->empty()) return std::move(parts->front());
    }
  }
  const Span span = span_of(whole);
  return {std::move(whole), span};
}

}  // namespace songngu
