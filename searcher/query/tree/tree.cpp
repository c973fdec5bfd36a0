#include "searcher/query/tree/tree.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

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

/// Appends `text` after a space, unless it is the first.
void append(std::string& line, const std::string& text) {
  if (!line.empty()) line += ' ';
  line += text;
}

std::string joined(const std::vector<Node>& nodes) {
  std::string line;
  for (const Node& node : nodes) append(line, to_string(node));
  return line;
}

std::string print(const WordNode& word) {
  return word.text;
}

std::string print(const QuantityNode& quantity) {
  std::string words;
  for (const WordNode& word : quantity.words) append(words, word.text);
  return fmt::format("[{}: {}]", quantity.term, words);
}

std::string joined(const std::vector<WordOrQuantity>& parts) {
  std::string line;
  for (const WordOrQuantity& part : parts) {
    append(line, std::visit([](const auto& known) { return print(known); }, part));
  }
  return line;
}

std::string print(const PhraseNode& phrase) {
  return fmt::format("\"{}\"", joined(phrase.parts));
}

std::string print(const PrefixNode& prefix) {
  return prefix.text + '*';
}

std::string print(const FieldNode& field) {
  const bool has_space = field.value.find(' ') != std::string::npos;
  const std::string value = field.is_prefix ? field.value + '*' : field.value;
  return has_space ? fmt::format("{}:\"{}\"", field.field, value) : fmt::format("{}:{}", field.field, value);
}

std::string print(const TitleNode& title) {
  return "title:" + joined(title.child);
}

std::string print(const DateNode& date) {
  return fmt::format("date:{}..{}", date.range.from, date.range.to);
}

std::string print(const NearNode& near) {
  return fmt::format("({}/{} {})", near.in_order ? "ADJ" : "NEAR", near.window, joined(near.parts));
}

std::string required_parts(const BooleanNode& node) {
  std::string line = joined(node.required);
  if (!node.filters.empty()) append(line, joined(node.filters));
  return line;
}

std::string print_juxtaposed(const BooleanNode& node) {
  std::string text = "(ANY";
  if (!node.optional.empty()) text += ' ' + joined(node.optional);
  if (const std::string required = required_parts(node); !required.empty()) {
    text += fmt::format(" (MUST {})", required);
  }
  if (!node.excluded.empty()) text += fmt::format(" (NOT {})", joined(node.excluded));
  return text + ')';
}

std::string one_or(const char* operator_name, const std::vector<Node>& nodes) {
  return nodes.size() == 1 ? to_string(nodes.front()) : fmt::format("({} {})", operator_name, joined(nodes));
}

std::string print(const BooleanNode& node) {
  if (node.juxtaposed || is_empty(node)) return print_juxtaposed(node);
  if (!node.optional.empty()) return fmt::format("(OR {})", joined(node.optional));
  const bool is_one = node.required.size() + node.filters.size() == 1;
  const std::string required = is_one ? required_parts(node) : fmt::format("(AND {})", required_parts(node));
  return node.excluded.empty() ? required : fmt::format("({} NOT {})", required, one_or("OR", node.excluded));
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

std::string to_string(const Node& node) {
  return std::visit([](const auto& kind) { return print(kind); }, node.kind);
}

}  // namespace songngu
