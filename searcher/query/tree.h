// A query as a tree of values: what the user asked, before any database is looked at. Words are kept as
// typed, and analysed as the index has words; what they probably mean is told by the compiler (compile.h).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/span.h"
#include "common/text/token.h"

namespace songngu {

enum class NodeType {
  kWord,      ///< `text` is one token's text as typed, `word` what it is
  kQuantity,  ///< `text` as typed, `term` canonical (common/text/quantity.h); children: the words it was
              ///< typed as
  kPhrase,    ///< children: words and quantities, adjacent and in order; one if one was quoted
  kPrefix,    ///< `text` is the beginning of a word (what was typed before '*')
  kField,     ///< `field` and `text`: a value of tag, site, lang, kind, entry (canonical: see field.h)
  kTitle,  ///< title:word or title:"a phrase": child (kWord, kPhrase, kPrefix or kAnd of them) must match in
           ///< a heading
  kDate,   ///< `from`, `to`: inclusive YYYY-MM-DD, empty where open
  kNear,   ///< children: words and quantities within `window` words of each other, any order
  kAdj,    ///< the same, in order
  kAnd,    ///< children: all must match
  kOr,     ///< children: one must match
  kNot,    ///< children[0] but not children[1]
  /// `children`: any may match; at least one must, unless there are none or `must` holds a node that is no
  /// filter. `must`: every one; `must_not`: none. The filters of `must` narrow and do not rank (see
  /// is_filter()).
  kRanked,
};

/// A word as it was typed, analysed as the index has words: each passage that is looked at asks for it.
struct WordAsTyped {
  Token token;            ///< spans in the query
  std::string stem;       ///< of token.folded
  bool function = false;  ///< says nothing by itself, in one of the languages (common/database/stop_words.h)

  bool operator==(const WordAsTyped&) const = default;
};

struct Node {
  NodeType type = NodeType::kRanked;
  std::string text;
  WordAsTyped word;
  std::string term;
  std::string field;
  bool begins = false;  ///< kField: `text` is the beginning of a value (what was typed before '*')
  std::string from, to;
  std::uint32_t window = 0;
  Span span;  ///< in code points of the query; a node made of others spans them all
  std::vector<Node> children;
  std::vector<Node> must;
  std::vector<Node> must_not;

  bool operator==(const Node&) const = default;
};

/// A node of `type` with these children, spanning them; a child of the same type (kAnd, kOr) gives its own
/// children. A single child stands for itself.
Node combine(NodeType type, std::vector<Node> children);

/// Makes `span` take in `other`; an empty span takes in nothing and is taken in by none.
void widen(Span& span, Span other);

/// Calls `visit` for the node and for all that it is made of, itself first.
template <typename Visit>
void for_each_node(const Node& node, const Visit& visit) {
  visit(node);
  for (const auto* parts : {&node.children, &node.must, &node.must_not}) {
    for (const Node& part : *parts) for_each_node(part, visit);
  }
}

/// The words of a phrase, folded, that stand side by side; a quantity, which is written in several ways,
/// parts them. REQUIRES: a kPhrase node, which must outlive what is returned.
std::vector<std::vector<std::string_view>> word_runs_in(const Node& phrase);

/// Whether the node asks for nothing at all.
bool is_empty(const Node& node);

/// Whether the node only says what to leave out.
bool is_only_negative(const Node& node);

/// Whether the node holds nothing but fields, titles and dates, however they are combined.
bool is_filter(const Node& node);
/// Whether each of them is one; so where there are none.
bool all_filters(const std::vector<Node>& nodes);

}  // namespace songngu
