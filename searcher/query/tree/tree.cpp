#include "searcher/query/tree/tree.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "common/base/overloaded.h"

namespace songngu {
namespace {

void append(std::vector<Node>&& from, std::vector<Node>& to) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

Node node_of(BooleanNode boolean) {
  const Span span = span_of(boolean);
  return {std::move(boolean), span};
}

/// a AND b, and nothing else.
bool is_conjunction(const BooleanNode& node) {
  return !node.juxtaposed && node.optional.empty() && node.excluded.empty();
}

/// a OR b, and nothing else.
bool is_disjunction(const BooleanNode& node) {
  return !node.juxtaposed && node.required.empty() && node.filters.empty() && node.excluded.empty();
}

bool all_filters(const std::vector<Node>& nodes) {
  return std::all_of(nodes.begin(), nodes.end(), is_filter);
}

}  // namespace

Node to_node(WordOrQuantity part) {
  return std::visit(Overloaded{[](WordNode& word) {
                                 const Span span = word.token.span;
                                 return Node{std::move(word), span};
                               },
                               [](QuantityNode& quantity) {
                                 const Span span = quantity.span;
                                 return Node{std::move(quantity), span};
                               }},
                    part);
}

Node conjunction(std::vector<Node> parts) {
  if (parts.size() == 1) return std::move(parts.front());
  BooleanNode all;
  for (Node& part : parts) {
    auto* const boolean = std::get_if<BooleanNode>(&part.kind);
    if (boolean != nullptr && is_conjunction(*boolean)) {
      append(std::move(boolean->required), all.required);
      append(std::move(boolean->filters), all.filters);
    } else {
      require(std::move(part), all);
    }
  }
  return node_of(std::move(all));
}

Node disjunction(std::vector<Node> parts) {
  if (parts.size() == 1) return std::move(parts.front());
  BooleanNode any;
  for (Node& part : parts) {
    auto* const boolean = std::get_if<BooleanNode>(&part.kind);
    if (boolean != nullptr && is_disjunction(*boolean)) {
      append(std::move(boolean->optional), any.optional);
    } else {
      any.optional.push_back(std::move(part));
    }
  }
  return node_of(std::move(any));
}

Node difference(Node wanted, std::vector<Node> unwanted) {
  BooleanNode rest;
  require(std::move(wanted), rest);
  rest.excluded = std::move(unwanted);
  return node_of(std::move(rest));
}

void require(Node node, BooleanNode& boolean) {
  (is_filter(node) ? boolean.filters : boolean.required).push_back(std::move(node));
}

Span span_of(const BooleanNode& boolean) {
  Span span;
  for (const auto* parts : {&boolean.required, &boolean.filters, &boolean.optional, &boolean.excluded}) {
    for (const Node& part : *parts) widen(span, part.span);
  }
  return span;
}

void widen(Span& span, Span other) {
  if (other.empty()) return;
  span = span.empty() ? other : Span{std::min(span.begin, other.begin), std::max(span.end, other.end)};
}

std::vector<std::vector<std::string_view>> word_runs_in(const PhraseNode& phrase) {
  std::vector<std::vector<std::string_view>> runs(1);
  for (const WordOrQuantity& part : phrase.parts) {
    if (const auto* word = std::get_if<WordNode>(&part)) {
      runs.back().push_back(word->token.folded);
    } else {
      runs.emplace_back();
    }
  }
  return runs;
}

bool is_empty(const BooleanNode& node) {
  return node.required.empty() && node.filters.empty() && node.optional.empty() && node.excluded.empty();
}

bool is_empty(const Node& node) {
  const auto* boolean = as<BooleanNode>(node);
  return boolean != nullptr && is_empty(*boolean);
}

bool is_only_negative(const Node& node) {
  const auto* boolean = as<BooleanNode>(node);
  return boolean != nullptr && boolean->required.empty() && boolean->filters.empty() &&
         boolean->optional.empty() && !boolean->excluded.empty();
}

bool is_filter(const Node& node) {
  return std::visit(
      Overloaded{[](const BooleanNode& boolean) {
                   const bool is_positive = !boolean.filters.empty() || !boolean.optional.empty();
                   return is_positive && boolean.required.empty() && all_filters(boolean.optional) &&
                          all_filters(boolean.excluded);
                 },
                 [](const FieldNode&) { return true; }, [](const TitleNode&) { return true; },
                 [](const DateNode&) { return true; }, [](const WordNode&) { return false; },
                 [](const QuantityNode&) { return false; }, [](const PhraseNode&) { return false; },
                 [](const PrefixNode&) { return false; }, [](const NearNode&) { return false; }},
      node.kind);
}

}  // namespace songngu
