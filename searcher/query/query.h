// A query as a tree of values: what the user asked, before any database is looked at. Words are kept as typed; analysis
// (folding, stems, restored diacritics) is the compiler's (compile.h).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/span.h"

namespace songngu {

enum class NodeType {
  kWord,      ///< `text` is one token's text as typed
  kQuantity,  ///< `text` as typed, `term` canonical (common/text/quantity.h); children: the words it was typed as
  kPhrase,    ///< children: words, adjacent and in order
  kPrefix,    ///< `text` is the beginning of a word (what was typed before '*')
  kField,     ///< `field` and `text`: a value of tag, site, lang, kind, entry (canonical: see field.h)
  kTitle,     ///< title:word or title:"a phrase": child must match in a heading
  kDate,      ///< `from`, `to`: inclusive YYYY-MM-DD, empty where open
  kNear,      ///< children: words within `window` words of each other, any order
  kAdj,       ///< the same, in order
  kAnd,
  kOr,
  kNot,       ///< children[0] but not children[1]
  kRanked,    ///< children: any may match (at least one unless `must` has some); `must`, `must_not`
};

struct Node {
  NodeType type = NodeType::kRanked;
  std::string text;
  std::string term;
  std::string field;
  std::string from, to;
  std::uint32_t window = 0;
  Span span;  ///< in code points of the query
  std::vector<Node> children;
  std::vector<Node> must;
  std::vector<Node> must_not;

  bool operator==(const Node&) const = default;
};

struct ParseOptions {
  bool plain = false;  ///< every character stands for itself
  bool all = false;    ///< juxtaposed words must all match
};

/// The tree of a query; an empty kRanked node for a query without any word.
/// THROWS: Error(kUsage) with what is wrong, where (a column from 1 in code points), and what to write instead.
Node parse_query(std::string_view query, const ParseOptions& options);

/// One line that shows how the query was understood, for --explain and tests: `(OR dinh kien (MUST "loi thoi") …)`.
std::string to_string(const Node& node);

}  // namespace songngu
