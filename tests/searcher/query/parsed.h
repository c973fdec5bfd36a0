// Queries and their trees, for tests.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "searcher/query/parse/parse.h"
#include "searcher/query/tree/tree.h"

namespace songngu {

struct QueryAndTree {
  const char* query;
  const char* tree;  // as to_string() prints it
};

inline std::string parsed(std::string_view query, ParseOptions options = {}) {
  return to_string(parse_query(query, options));
}

/// The root of a query's tree.
inline BooleanNode parsed_root(std::string_view query) {
  return std::get<BooleanNode>(parse_query(query, {}).kind);
}

inline Node word_node(std::string text, Span span = {}) {
  WordNode word;
  word.text = std::move(text);
  return {std::move(word), span};
}

inline Node tag_node(std::string text) {
  return {FieldNode{.field = "tag", .value = std::move(text)}, {}};
}

}  // namespace songngu
