// Queries and their trees, for tests.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "searcher/query/parse.h"
#include "searcher/query/print.h"

namespace songngu {

struct QueryAndTree {
  const char* query;
  const char* tree;  // as to_string() prints it
};

inline std::string parsed(std::string_view query, ParseOptions options = {}) {
  return to_string(parse_query(query, options));
}

inline Node word_node(std::string text, Span span = {}) {
  Node node;
  node.type = NodeType::kWord;
  node.text = std::move(text);
  node.span = span;
  return node;
}

inline Node tag_node(std::string text) {
  Node node;
  node.type = NodeType::kField;
  node.field = std::string("tag");
  node.text = std::move(text);
  return node;
}

}  // namespace songngu
