#include "searcher/query/tree/print.h"

#include <fmt/format.h>

namespace songngu {
namespace {

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

std::string to_string(const Node& node) {
  return std::visit([](const auto& kind) { return print(kind); }, node.kind);
}

}  // namespace songngu
