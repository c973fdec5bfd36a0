#include "searcher/query/print.h"

#include <fmt/format.h>

namespace songngu {
namespace {

std::string joined(const std::vector<Node>& nodes) {
  std::string text;
  for (const Node& node : nodes) {
    if (!text.empty()) text += ' ';
    text += to_string(node);
  }
  return text;
}

std::string ranked(const Node& node) {
  std::string text = "(ANY";
  if (!node.children.empty()) text += ' ' + joined(node.children);
  if (!node.must.empty()) text += fmt::format(" (MUST {})", joined(node.must));
  if (!node.must_not.empty()) text += fmt::format(" (NOT {})", joined(node.must_not));
  return text + ')';
}

std::string field(const Node& node) {
  const bool has_blank = node.text.find(' ') != std::string::npos;
  const std::string value = node.begins ? node.text + '*' : node.text;
  return has_blank ? fmt::format("{}:\"{}\"", node.field, value) : fmt::format("{}:{}", node.field, value);
}

}  // namespace

std::string to_string(const Node& node) {
  switch (node.type) {
    case NodeType::kWord:
      return node.text;
    case NodeType::kQuantity:
      return fmt::format("[{}: {}]", node.term, joined(node.children));
    case NodeType::kPhrase:
      return fmt::format("\"{}\"", joined(node.children));
    case NodeType::kPrefix:
      return node.text + '*';
    case NodeType::kField:
      return field(node);
    case NodeType::kTitle:
      return "title:" + joined(node.children);
    case NodeType::kDate:
      return fmt::format("date:{}..{}", node.from, node.to);
    case NodeType::kNear:
      return fmt::format("(NEAR/{} {})", node.window, joined(node.children));
    case NodeType::kAdj:
      return fmt::format("(ADJ/{} {})", node.window, joined(node.children));
    case NodeType::kAnd:
      return fmt::format("(AND {})", joined(node.children));
    case NodeType::kOr:
      return fmt::format("(OR {})", joined(node.children));
    case NodeType::kNot:
      return fmt::format("({} NOT {})", to_string(node.children[0]), to_string(node.children[1]));
    case NodeType::kRanked:
      return ranked(node);
  }
  return {};
}

}  // namespace songngu
